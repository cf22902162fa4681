import { sql } from 'kysely';
import type { ContractRecord } from '#app/domain/contract-record.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type * as tables from '../schema/contract.ts';

/** What the gates of one lot's contract and its register entry are made from, as the viewer may see it. One statement. */
export async function findContractRecord(db: Db, procurementId: string, lotId: string): Promise<ContractRecord> {
  const { rows } = await sql<ContractRecord>`
    select p.regime, p.light_touch as "lightTouch", p.vat_basis as "vatBasis", p.contract_starts_on::text as "contractStartsOn",
      p.initial_months as "initialMonths", p.extension_months as "extensionMonths",
      (select coalesce(json_agg(json_build_object('position', y.position, 'label', y.label, 'kind', y.kind, 'amountPence', y.amount_pence)
        order by y.position), '[]') from contract_year y where y.procurement_id = p.id) as years,
      (select coalesce(json_agg(json_build_object('councilId', c.id, 'name', c.name, 'shortName', c.short_name, 'role', q.role)
        order by q.position), '[]') from participation q join council c on c.id = q.council_id
        where q.procurement_id = p.id and q.until_date is null and q.status <> 'withdrawn') as parties,
      (select coalesce(json_agg(json_build_object('councilId', v.council_id, 'recorded', v.recorded, 'covers', v.covers)), '[]')
        from budgets_cover(p.id) v) as cover,
      (select coalesce(json_agg(json_build_object('councilId', b.council_id, 'number', b.number, 'reference', b.reference,
          'totalPence', b.total_pence, 'recordedOn', to_char(b.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD'), 'post', x.post,
          'years', (select coalesce(json_agg(json_build_object('label', w.label, 'amountPence', w.amount_pence) order by w.position), '[]')
            from council_budget_year w where w.budget_id = b.id)) order by b.council_id, b.number desc), '[]')
        from council_budget b join person x on x.id = b.recorded_by where b.procurement_id = p.id) as budgets,
      (select o.body #> '{apportionment,totals}' from offer o where o.procurement_id = p.id and o.subject = 'strategyAndShares'
        order by o.number desc limit 1) as shares,
      (select o.body #> '{apportionment,terms,periods}' from offer o where o.procurement_id = p.id and o.subject = 'strategyAndShares'
        order by o.number desc limit 1) as periods,
      (select o.body #> '{apportionment,shares}' from offer o where o.procurement_id = p.id and o.subject = 'strategyAndShares'
        order by o.number desc limit 1) as "sharesByYear",
      (select max(o.dated)::text from outcome_letter o where o.lot_id = l.id) as "lettersOn",
      (select coalesce(json_agg(json_build_object('kind', n.kind, 'publishedOn', n.published_on, 'reference', n.reference)
        order by n.published_on, n.recorded_at), '[]') from contract_notice n where n.lot_id = l.id) as notices,
      (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'unit', i.unit, 'better', i.better,
        'good', i.good, 'approaching', i.approaching, 'improvement', i.improvement) order by i.number), '[]')
        from key_indicator i where i.lot_id = l.id) as indicators,
      (select json_build_object('bidId', r.bid_id, 'supplier', t.name) from award_recommendation r join bid b on b.id = r.bid_id
        left join tenderer t on t.id = b.tenderer_id where r.lot_id = l.id) as winner,
      (select coalesce(json_agg(json_build_object('councilId', s.council_id, 'subject', s.subject, 'number', s.number, 'due', s.due,
        'endedOn', s.ended_on)), '[]') from signature_conditions(p.id, l.id) s) as conditions,
      exists (select from lot_milestone m where m.lot_id = l.id and m.kind = 'recommended') as recommended,
      (select coalesce(sum(c.initial_value_pence + c.extension_value_pence), 0)::bigint from contract c
        where c.procurement_id = p.id and c.lot_id <> l.id) as "otherContractsPence",
      (select json_build_object('id', c.id, 'reference', c.reference, 'supplier', c.supplier, 'signedOn', c.signed_on,
          'startsOn', c.starts_on, 'initialMonths', c.initial_months, 'extensionMonths', c.extension_months,
          'initialValuePence', c.initial_value_pence, 'extensionValuePence', c.extension_value_pence, 'vatBasis', c.vat_basis,
          'effectiveDates', c.effective_dates, 'standstillEndedOn', c.standstill_ended_on, 'signatory', c.signatory)
        from contract c where c.lot_id = l.id) as contract
    from procurement p join lot l on l.procurement_id = p.id where p.id = ${procurementId} and l.id = ${lotId}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('there is no such lot');
  return { ...row, otherContractsPence: Number(row.otherContractsPence) };
}

export async function insertBudget(
  tx: Tx,
  row: tables.CouncilBudgetTable,
  years: readonly Omit<tables.CouncilBudgetYearTable, 'budgetId'>[],
): Promise<boolean> {
  const added = await tx
    .insertInto('councilBudget')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .insertInto('councilBudgetYear')
    .values(years.map((year) => ({ ...year, budgetId: row.id })))
    .execute();
  return true;
}

export const insertNotice = (tx: Tx, row: tables.ContractNoticeTable) =>
  tx.insertInto('contractNotice').values(row).execute();

export const insertIndicator = (tx: Tx, row: tables.KeyIndicatorTable) =>
  tx.insertInto('keyIndicator').values(row).execute();

/** False when the lot has a contract already. */
export async function insertContract(
  tx: Tx,
  { effectiveDates, ...row }: tables.ContractTable & { readonly effectiveDates: Readonly<Record<string, string>> },
): Promise<boolean> {
  const added = await tx
    .insertInto('contract')
    .values({ ...row, effectiveDates: jsonb(effectiveDates) })
    .onConflict((conflict) => conflict.column('lotId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Whether a contract of the procurement has been signed, as far as the viewer may know. */
export const hasSignedContract = async (db: Db, procurementId: string): Promise<boolean> =>
  (await db.selectFrom('contract').select('id').where('procurementId', '=', procurementId).limit(1).execute()).length >
  0;
