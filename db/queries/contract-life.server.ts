import { sql } from 'kysely';
import type { RecordedExtension, RecordedVariation } from '#app/domain/contract-life.ts';
import type { ContractRecord } from '#app/domain/contract-record.ts';
import type { KeyPerformanceIndicator, Rating } from '#app/domain/key-performance-indicator.ts';
import type { Pence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type * as tables from '../schema/contract.ts';

type Signed = Pick<ContractRecord, 'contract' | 'regime' | 'lightTouch'>;

const signed = sql`p.regime, p.light_touch as "lightTouch",
  (select json_build_object('id', c.id, 'reference', c.reference, 'supplier', c.supplier, 'signedOn', c.signed_on,
    'startsOn', c.starts_on, 'initialMonths', c.initial_months, 'extensionMonths', c.extension_months,
    'initialValuePence', c.initial_value_pence, 'extensionValuePence', c.extension_value_pence, 'vatBasis', c.vat_basis,
    'effectiveDates', c.effective_dates, 'standstillEndedOn', c.standstill_ended_on, 'signatory', c.signatory)
    from contract c where c.lot_id = l.id) as contract`;
const day = (column: string) => sql.raw(`to_char(${column} at time zone 'Europe/London', 'YYYY-MM-DD')`);
const extensions = sql`(select coalesce(json_agg(json_build_object('number', e.number, 'months', e.months, 'decidedOn', e.decided_on,
    'reason', e.reason) order by e.number), '[]')
  from contract_extension e join contract c on c.id = e.contract_id where c.lot_id = l.id) as extensions`;
const variations = sql`(select coalesce(json_agg(json_build_object('number', v.number, 'changedOn', v.changed_on,
    'description', v.description, 'valueChangePence', v.value_change_pence, 'monthsChange', v.months_change, 'ground', v.ground,
    'assessment', v.assessment, 'corrects', v.corrects, 'newSupplier', v.new_supplier) order by v.number), '[]')
  from contract_variation v join contract c on c.id = v.contract_id where c.lot_id = l.id) as variations`;

async function read<T>(db: Db, procurementId: string, lotId: string, columns: ReturnType<typeof sql>): Promise<T> {
  const { rows } = await sql<T>`select ${columns} from procurement p join lot l on l.procurement_id = p.id
    where p.id = ${procurementId} and l.id = ${lotId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('there is no such lot');
  return row;
}

export interface ContractChanges extends Signed {
  readonly extensions: readonly RecordedExtension[];
  readonly variations: readonly RecordedVariation[];
  /** Notices of a change, in the order of their publication. */
  readonly notices: readonly Readonly<{ kind: 'change' | 'urgent-change'; publishedOn: PlainDate }>[];
}

/** A lot's contract with everything that changed it. One statement. */
export const findContractChanges = (db: Db, procurementId: string, lotId: string): Promise<ContractChanges> =>
  read(
    db,
    procurementId,
    lotId,
    sql`${signed}, ${extensions}, ${variations}, (select coalesce(json_agg(json_build_object('kind', n.kind,
        'publishedOn', n.published_on) order by n.published_on), '[]')
      from contract_notice n where n.lot_id = l.id and n.kind in ('change', 'urgent-change')) as notices`,
  );

export interface RecordedTrueUp {
  readonly id: string;
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly number: number;
  readonly correctionReason: string | null;
  readonly unit: string;
  readonly costPence: Pence;
  readonly bandBasisPoints: number;
  readonly outside: 'whole' | 'beyond-band';
  readonly recordedOn: PlainDate;
  readonly post: string;
  /** In the agreed order; only those that the viewer may read. */
  readonly recharges: readonly Readonly<{
    councilId: string;
    planned: string;
    actual: string;
    outsideBand: boolean;
    chargedPence: Pence;
    duePence: Pence;
  }>[];
}

export interface ContractRecharges extends Signed {
  readonly extensions: readonly RecordedExtension[];
  readonly variations: readonly RecordedVariation[];
  /** Everybody who was a party at some time since the contract began, with the days. */
  readonly parties: readonly Readonly<{
    councilId: string;
    shortName: string;
    from: PlainDate;
    until: PlainDate | null;
  }>[];
  readonly years: readonly Readonly<{ label: string; amountPence: Pence }>[];
  readonly trueUps: readonly RecordedTrueUp[];
}

/** A lot's contract with its true-ups, and the recharges that the viewer may read. One statement. */
export const findContractRecharges = (db: Db, procurementId: string, lotId: string): Promise<ContractRecharges> =>
  read(
    db,
    procurementId,
    lotId,
    sql`${signed}, ${extensions}, ${variations},
      (select coalesce(json_agg(json_build_object('councilId', c.id, 'shortName', c.short_name, 'from', q.began, 'until', q.ended)
          order by q.position), '[]')
        from (select x.council_id, min(x.from_date) as began, min(x.position) as position,
            case when bool_or(x.until_date is null) then null else max(x.until_date) end as ended
          from participation x where x.procurement_id = p.id group by x.council_id) q join council c on c.id = q.council_id
        where q.ended is null or q.ended >= (select c.starts_on from contract c where c.lot_id = l.id)) as parties,
      (select coalesce(json_agg(json_build_object('label', y.label, 'amountPence', y.amount_pence) order by y.position), '[]')
        from contract_year y where y.procurement_id = p.id) as years,
      (select coalesce(json_agg(json_build_object('id', t.id, 'label', t.label, 'from', t.period_from, 'to', t.period_to,
          'number', t.number, 'correctionReason', t.correction_reason, 'unit', t.unit, 'costPence', t.cost_pence,
          'bandBasisPoints', t.band_basis_points, 'outside', t.outside, 'recordedOn', ${day('t.recorded_at')}, 'post', x.post,
          'recharges', (select coalesce(json_agg(json_build_object('councilId', r.council_id, 'planned', r.planned, 'actual', r.actual,
            'outsideBand', r.outside_band, 'chargedPence', r.charged_pence, 'duePence', r.due_pence) order by r.position), '[]')
            from recharge r where r.true_up_id = t.id)) order by t.period_from, t.number), '[]')
        from true_up t join contract c on c.id = t.contract_id join person x on x.id = t.recorded_by
        where c.lot_id = l.id) as "trueUps"`,
  );

export interface RecordedRating {
  readonly indicatorId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly number: number;
  readonly correctionReason: string | null;
  readonly measured: string | null;
  readonly rating: Rating;
  readonly remark: string;
  readonly recordedOn: PlainDate;
}

export interface ContractPerformance extends Signed {
  readonly extensions: readonly RecordedExtension[];
  readonly variations: readonly RecordedVariation[];
  readonly indicators: readonly (KeyPerformanceIndicator & Readonly<{ number: number; unit: string }>)[];
  readonly ratings: readonly RecordedRating[];
}

/** A lot's indicators with every rating. One statement. */
export const findContractPerformance = (db: Db, procurementId: string, lotId: string): Promise<ContractPerformance> =>
  read(
    db,
    procurementId,
    lotId,
    sql`${signed}, ${extensions}, ${variations},
      (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'unit', i.unit, 'better', i.better,
        'good', i.good, 'approaching', i.approaching, 'improvement', i.improvement) order by i.number), '[]')
        from key_indicator i where i.lot_id = l.id) as indicators,
      (select coalesce(json_agg(json_build_object('indicatorId', r.indicator_id, 'from', r.period_from, 'to', r.period_to,
        'number', r.number, 'correctionReason', r.correction_reason, 'measured', r.measured, 'rating', r.rating, 'remark', r.remark,
        'recordedOn', ${day('r.recorded_at')}) order by r.period_from, r.number), '[]')
        from indicator_rating r join key_indicator i on i.id = r.indicator_id where i.lot_id = l.id) as ratings`,
  );

/** Months of the option that every signed contract has used: none while one has not been extended, or none is signed. */
export async function findUsedMonths(db: Db, procurementId: string): Promise<number> {
  const { rows } = await sql<{ months: number }>`
    select coalesce(min(used), 0)::int as months from (
      select (select coalesce(sum(e.months), 0) from contract_extension e where e.contract_id = k.id) as used
      from contract k where k.procurement_id = ${procurementId}) contracts`.execute(db);
  return rows[0]?.months ?? 0;
}

export const insertExtension = (tx: Tx, row: tables.ContractExtensionTable) =>
  tx.insertInto('contractExtension').values(row).execute();

export const insertVariation = (tx: Tx, { assessment, ...row }: tables.ContractVariationTable) =>
  tx
    .insertInto('contractVariation')
    .values({ ...row, assessment: jsonb(assessment) })
    .execute();

export async function insertTrueUp(
  tx: Tx,
  row: tables.TrueUpTable,
  recharges: readonly Omit<tables.RechargeTable, 'trueUpId'>[],
) {
  await tx.insertInto('trueUp').values(row).execute();
  await tx
    .insertInto('recharge')
    .values(recharges.map((one) => ({ ...one, trueUpId: row.id })))
    .execute();
}

export const insertRating = (tx: Tx, row: tables.IndicatorRatingTable) =>
  tx.insertInto('indicatorRating').values(row).execute();
