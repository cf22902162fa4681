import { randomUUID } from 'node:crypto';
import { contractStanding, isSame, periodProblems } from '#app/domain/contract-life.ts';
import { rate } from '#app/domain/key-performance-indicator.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractPerformance, insertRating } from '#db/queries/contract-life.server.ts';
import { admitToContract } from './admit-to-contract.server.ts';

export interface RateIndicator {
  readonly procurementId: string;
  readonly lotId: string;
  readonly indicatorId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Decimal text; null: it was not measured. */
  readonly measured: string | null;
  readonly remark: string;
  /** Why an earlier rating of the same period is corrected; '' for the first. */
  readonly correctionReason: string;
}

/** Rates one indicator for a period from what was measured. A correction is a new rating of the same period. */
export async function rateIndicator(actor: Actor, input: RateIndicator): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, indicatorId, from, to, measured, remark, correctionReason } = input;
  const problem = (field: string, sentence: string) =>
    refuse({ kind: 'problems' as const, problems: [{ field, sentence }] });
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'keepContract' } as const;
    const admitted = await admitToContract(tx, actor, request, findContractPerformance);
    if (!admitted.ok) return admitted;
    const { found, contract } = admitted.value;
    const indicator = found.indicators.find(({ id }) => id === indicatorId);
    if (!indicator) return problem('indicatorId', 'Choose an indicator of this contract');
    const { endsOn } = contractStanding(contract, found.extensions, found.variations);
    const own = found.ratings.filter((one) => one.indicatorId === indicatorId);
    const whole = { from: contract.startsOn, to: endsOn };
    const dates = periodProblems({ from, to }, { contract: whole, others: own, today: ukDay(actor.now) });
    if (dates.length > 0) return refuse({ kind: 'problems', problems: dates });
    const earlier = own.filter((one) => isSame(one, { from, to })).length;
    if (earlier > 0 && correctionReason === '')
      return problem('correctionReason', 'This period has been rated; say why the rating is corrected');
    if (measured === null && remark === '') return problem('remark', 'Say why it was not measured');
    const rated = rate(indicator, measured);
    if (!rated.ok) return problem('measured', rated.refusal);
    const number = earlier + 1;
    const row = { indicatorId, number, measured, rating: rated.value, remark };
    await insertRating(tx, {
      ...{ ...row, id: randomUUID(), periodFrom: from, periodTo: to },
      correctionReason: earlier > 0 ? correctionReason : null,
      ...{ recordedBy: actor.personId, recordedAt: actor.now },
    });
    record({ chain: procurementId, kind: 'indicatorRated', body: { lotId, ...row, from, to } });
    return ok({ number });
  });
}
