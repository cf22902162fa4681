import { randomUUID } from 'node:crypto';
import type { BasisPoints } from '#app/domain/basis-points.ts';
import { contractStanding, isSame, periodProblems } from '#app/domain/contract-life.ts';
import type { Pence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type OutsideBand, type TrueUpRow, trueUp } from '#app/domain/true-up.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractRecharges, insertTrueUp } from '#db/queries/contract-life.server.ts';
import { admitToContract } from './admit-to-contract.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecordTrueUp {
  readonly procurementId: string;
  readonly lotId: string;
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unit: string;
  readonly cost: Pence;
  readonly band: BasisPoints;
  readonly outside: OutsideBand;
  /** Quantities as decimal text, by council. */
  readonly planned: Readonly<Record<string, string>>;
  readonly actual: Readonly<Record<string, string>>;
  /** Why an earlier true-up of the same period is corrected; '' for the first. */
  readonly correctionReason: string;
}

/** Shares a period's cost anew by actual activity and says what each council still pays or gets back, to the penny. */
export async function recordTrueUp(actor: Actor, input: RecordTrueUp): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, label, from, to, unit, cost, band, outside, planned, actual, correctionReason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'keepContract' } as const;
    const admitted = await admitToContract(tx, actor, request, findContractRecharges);
    if (!admitted.ok) return admitted;
    const { found, contract } = admitted.value;
    const { endsOn } = contractStanding(contract, found.extensions, found.variations);
    const whole = { from: contract.startsOn, to: endsOn };
    const dates = periodProblems({ from, to }, { contract: whole, others: found.trueUps, today: ukDay(actor.now) });
    if (dates.length > 0) return refuse({ kind: 'problems', problems: dates });
    const earlier = found.trueUps.filter((one) => isSame(one, { from, to })).length;
    if (earlier > 0 && correctionReason === '') {
      const sentence = 'This period has been trued up; say why it is corrected';
      return refuse({ kind: 'problems', problems: [{ field: 'correctionReason', sentence }] });
    }
    const partners = found.parties
      .filter((party) => party.from <= to && (party.until === null || party.until >= from))
      .map(({ councilId }) => councilId);
    const shared = trueUp({ partners, cost, planned, actual, band, outside });
    if (!shared.ok)
      return refuse({
        kind: 'problems',
        problems: shared.refusal.map(({ path, problem }) => ({ field: path.replace('.', '-'), sentence: problem })),
      });
    const number = earlier + 1;
    const row = {
      ...{ id: randomUUID(), contractId: contract.id, label, periodFrom: from, periodTo: to, number, unit, outside },
      ...{ costPence: cost, bandBasisPoints: band, correctionReason: earlier > 0 ? correctionReason : null },
    };
    const recharges = shared.value.map((one, position) => rechargeOf(one, position, { planned, actual }));
    await insertTrueUp(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now }, recharges);
    // What each council pays is its own: the ledger holds the hash.
    record({
      chain: procurementId,
      kind: 'trueUpRecorded',
      body: { lotId, label, from, to, number, band, outside, hash: contentHash({ cost, unit, recharges }) },
    });
    return ok({ number });
  });
}

const rechargeOf = (
  { partner, outsideBand, charged, due }: TrueUpRow,
  position: number,
  { planned, actual }: Pick<RecordTrueUp, 'planned' | 'actual'>,
) => ({
  councilId: partner,
  position,
  planned: planned[partner] ?? '0',
  actual: actual[partner] ?? '0',
  outsideBand,
  chargedPence: charged,
  duePence: due,
});
