import { sql } from 'kysely';
import type { ProvenAuthority, StoredDelegation } from '#app/domain/approval-authority.ts';
import type { ConditionDue } from '#app/domain/approval-condition.ts';
import type { Db, Tx } from '../client.server.ts';
import type {
  ApprovalConditionTable,
  ApprovalStatementTable,
  ApprovalTable,
  ConditionEndTable,
  OfferViewTable,
} from '../schema/procurement.ts';

export interface StoredCondition {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  readonly due: ConditionDue;
  /** Null while it is open. */
  readonly end: {
    readonly outcome: ConditionEndTable['outcome'];
    readonly evidence: string;
    readonly reason: string;
    readonly confirmedBy: string;
    readonly confirmedOn: string;
  } | null;
}

export interface CouncilDecision {
  readonly councilId: string;
  readonly decision: ApprovalTable['decision'];
  readonly decidedOn: string;
  readonly post: string;
  /** What the decision rests on; null for one recorded before that was asked. */
  readonly authority: {
    readonly kind: 'delegation' | 'meeting';
    readonly sourceDecision: string | null;
    readonly body: string | null;
    readonly metOn: string | null;
    readonly minuteReference: string | null;
  } | null;
  /** Null to those who may not read that council's words. */
  readonly reasons: string | null;
  readonly conditions: readonly StoredCondition[];
}

/** Every decision on an offer, with the words and conditions that the viewer may read. One statement. */
export async function listDecisions(db: Db, offerId: string): Promise<readonly CouncilDecision[]> {
  const { rows } = await sql<CouncilDecision>`
    select a.council_id as "councilId", a.decision, p.post, to_char(a.decided_at at time zone 'Europe/London', 'YYYY-MM-DD') as "decidedOn",
      (select json_build_object('kind', x.kind, 'sourceDecision', d.source_decision, 'body', x.body, 'metOn', x.met_on,
          'minuteReference', x.minute_reference)
        from approval_authority x left join delegation d on d.id = x.delegation_id where x.approval_id = a.id) as authority,
      (select s.reasons from approval_statement s where s.approval_id = a.id) as reasons,
      (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'words', c.words, 'due', c.due,
          'end', (select json_build_object('outcome', e.outcome, 'evidence', e.evidence, 'reason', e.reason, 'confirmedBy', w.post,
            'confirmedOn', to_char(e.confirmed_at at time zone 'Europe/London', 'YYYY-MM-DD'))
            from condition_end e join person w on w.id = e.confirmed_by where e.condition_id = c.id)) order by c.number), '[]')
        from approval_condition c where c.approval_id = a.id) as conditions
    from approval a join person p on p.id = a.decided_by where a.offer_id = ${offerId}`.execute(db);
  return rows;
}

/** A council's delegations, the newest first, with those that were ended early. */
export async function listDelegations(db: Db, councilId: string): Promise<readonly StoredDelegation[]> {
  const { rows } = await sql<StoredDelegation>`
    select d.id, d.holder, d.subjects, d.cap_pence as "capPence", d.vat_basis as "vatBasis", d.valid_from::text as "validFrom",
      d.valid_until::text as "validUntil", d.source_decision as "sourceDecision",
      (select e.last_day::text from delegation_end e where e.delegation_id = d.id) as "endedOn"
    from delegation d where d.council_id = ${councilId} order by d.valid_from desc, d.holder, d.id`.execute(db);
  return rows;
}

export interface NewApproval {
  readonly approval: ApprovalTable;
  readonly statement: Omit<ApprovalStatementTable, 'approvalId' | 'councilId'>;
  readonly authority: ProvenAuthority;
  readonly value: number;
  readonly conditions: readonly (Pick<ApprovalConditionTable, 'id' | 'words'> & { readonly due: ConditionDue })[];
}

/** False when the council has already decided this offer. */
export async function insertApproval(tx: Tx, { approval, statement, authority, value, conditions }: NewApproval) {
  const result = await tx
    .insertInto('approval')
    .values(approval)
    .onConflict((conflict) => conflict.columns(['offerId', 'councilId']).doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return false;
  const [approvalId, councilId] = [approval.id, approval.councilId];
  await tx
    .insertInto('approvalStatement')
    .values({ approvalId, councilId, ...statement })
    .execute();
  await tx
    .insertInto('approvalAuthority')
    .values({ approvalId, valuePence: value, ...noAuthority, ...authority })
    .execute();
  const rows = conditions.map((one, index) => ({ ...one, approvalId, councilId, number: index + 1 }));
  if (rows.length > 0) await tx.insertInto('approvalCondition').values(rows).execute();
  return true;
}

const noAuthority = { delegationId: null, comparedPence: null, body: null, metOn: null, minuteReference: null };

/** False when somebody of the council had opened the offer before. */
export async function insertOfferView(tx: Tx, row: OfferViewTable): Promise<boolean> {
  const added = await tx
    .insertInto('offerView')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** The condition of an offer of this procurement with the council that set it, as far as the viewer may see it. */
export const findCondition = (db: Db, procurementId: string, conditionId: string) =>
  db
    .selectFrom('approvalCondition as c')
    .innerJoin('approval as a', 'a.id', 'c.approvalId')
    .innerJoin('offer as o', 'o.id', 'a.offerId')
    .select(['c.id', 'c.councilId', 'a.offerId'])
    .where('c.id', '=', conditionId)
    .where('o.procurementId', '=', procurementId)
    .executeTakeFirst();

/** False when the condition has already been brought to its end. */
export async function insertConditionEnd(tx: Tx, row: ConditionEndTable): Promise<boolean> {
  const added = await tx
    .insertInto('conditionEnd')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
