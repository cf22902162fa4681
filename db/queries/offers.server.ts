import { sql } from 'kysely';
import type { SentOffer } from '#app/domain/approval-status.ts';
import type { AskingReason } from '#app/domain/councils-to-ask.ts';
import type { AnyBody, OfferBody } from '#app/domain/offer-body.ts';
import type { ShareProposal } from '#app/domain/share-proposal.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { OfferSubject, OfferTable } from '../schema/procurement.ts';

export interface ShareParty {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: 'lead' | 'partner' | 'funder';
  /** The newest estimate of the time when the procurement began. */
  readonly population: { readonly people: number; readonly year: number; readonly source: string } | null;
}
export interface ShareFacts {
  readonly parties: readonly ShareParty[];
  readonly years: readonly {
    readonly label: string;
    readonly kind: 'initial' | 'extension';
    readonly amountPence: number;
  }[];
  readonly vatBasis: 'net' | 'gross';
  readonly commencedOn: string;
  readonly draft: { readonly input: ShareProposal; readonly version: number } | null;
}

/** Parties present in the agreed order, the contract's years, and the lead's draft (which only the lead may see). */
export async function findShareFacts(db: Db, procurementId: string): Promise<ShareFacts> {
  const { rows } = await sql<ShareFacts>`
    select p.vat_basis as "vatBasis", p.commenced_on::text as "commencedOn",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name, 'role', q.role,
          'population', (select json_build_object('people', e.population, 'year', e.year, 'source', e.source)
            from population_estimate e where e.council_id = c.id and e.year < extract(year from p.commenced_on)
            order by e.year desc limit 1))
          order by q.position), '[]')
        from participation q join council c on c.id = q.council_id
        where q.procurement_id = p.id and q.until_date is null) as parties,
      (select coalesce(json_agg(json_build_object('label', y.label, 'kind', y.kind, 'amountPence', y.amount_pence) order by y.position), '[]')
        from contract_year y where y.procurement_id = p.id) as years,
      (select json_build_object('input', d.input, 'version', d.version) from cost_share_draft d where d.procurement_id = p.id) as draft
    from procurement p where p.id = ${procurementId}`.execute(db);
  return rows[0] as ShareFacts;
}

export interface StoredOffer extends SentOffer {
  readonly id: string;
  readonly subject: OfferSubject;
  /** The lot it is about; null: the whole procurement. */
  readonly lotId: string | null;
  readonly hash: string;
  readonly sentAt: string;
  readonly body: OfferBody;
  readonly recipients: readonly OfferRecipient[];
}
export interface OfferRecipient {
  readonly councilId: string;
  readonly mustDecide: boolean;
  /** Why it is asked, and the number of the approval that is then void. */
  readonly reasons: readonly AskingReason[];
  readonly since: number | null;
}
/** An offer of any subject. */
export type AnyOffer = Omit<StoredOffer, 'body'> & {
  readonly body: AnyBody;
  /** The councils whose people have opened it, as far as the viewer may know. */
  readonly openedBy: readonly Readonly<{ councilId: string; openedOn: string }>[];
};

/** Every offer of the procurement, of every subject, those of shares first, the newest of each first, with its recipients and their decisions. */
export async function listEveryOffer(db: Db, procurementId: string): Promise<readonly AnyOffer[]> {
  const { rows } = await sql<AnyOffer>`
    select o.id, o.subject, o.lot_id as "lotId", o.number, o.hash, o.body, to_char(o.sent_at at time zone 'Europe/London', 'YYYY-MM-DD') as "sentAt",
      (select coalesce(json_agg(json_build_object('councilId', r.council_id, 'mustDecide', r.must_decide,
          'reasons', r.reasons, 'since', r.since) order by q.position), '[]')
        from offer_recipient r left join participation q on q.procurement_id = o.procurement_id and q.council_id = r.council_id
          and q.until_date is null
        where r.offer_id = o.id) as recipients,
      (select coalesce(json_agg(json_build_object('councilId', a.council_id, 'decision', a.decision)), '[]')
        from approval a where a.offer_id = o.id) as decisions,
      (select coalesce(json_agg(json_build_object('councilId', v.council_id,
          'openedOn', to_char(v.opened_at at time zone 'Europe/London', 'YYYY-MM-DD'))), '[]')
        from offer_view v where v.offer_id = o.id) as "openedBy"
    from offer o where o.procurement_id = ${procurementId} order by o.subject = 'strategyAndShares' desc, o.subject, o.lot_id, o.number desc`.execute(
    db,
  );
  return rows;
}

/** The offers of cost shares, newest first. */
export async function listOffers(db: Db, procurementId: string): Promise<readonly StoredOffer[]> {
  return (await listEveryOffer(db, procurementId)).filter(isSharesOffer);
}

/** Offers of one subject and lot are one series, in which a newer one replaces the older. */
export const sameSeries = (one: Pick<AnyOffer, 'subject' | 'lotId'>, other: Pick<AnyOffer, 'subject' | 'lotId'>) =>
  one.subject === other.subject && one.lotId === other.lotId;

export const isSharesOffer = (offer: AnyOffer): offer is AnyOffer & StoredOffer =>
  offer.subject === 'strategyAndShares';

export const lockProcurement = (tx: Tx, id: string) =>
  tx.selectFrom('procurement').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** Waits for a change of the procurement that is under way, and keeps it unchanged until the transaction ends. */
export const holdProcurement = (tx: Tx, id: string) => sql`select hold_procurement(${id})`.execute(tx);

/** False when the draft is no longer at `version` (0: there was none). */
export async function saveShareDraft(
  tx: Tx,
  row: { procurementId: string; input: ShareProposal; updatedBy: string; updatedAt: Date },
  version: number,
): Promise<boolean> {
  const values = { ...row, input: jsonb(row.input), version: version + 1 };
  const result =
    version === 0
      ? await tx
          .insertInto('costShareDraft')
          .values(values)
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('costShareDraft')
          .set(values)
          .where('procurementId', '=', row.procurementId)
          .where('version', '=', version)
          .executeTakeFirst();
  const changed = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
  return changed === 1n;
}

export async function insertOffer(
  tx: Tx,
  offer: Omit<OfferTable, 'body'> & { body: AnyBody },
  recipients: readonly OfferRecipient[],
) {
  await tx
    .insertInto('offer')
    .values({ ...offer, body: jsonb(offer.body) })
    .execute();
  const rows = recipients.map(({ reasons, ...recipient }) => ({
    ...recipient,
    reasons: [...reasons],
    offerId: offer.id,
  }));
  await tx.insertInto('offerRecipient').values(rows).execute();
}
