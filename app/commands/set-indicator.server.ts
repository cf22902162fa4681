import { randomUUID } from 'node:crypto';
import { indicatorProblems, type KeyPerformanceIndicator } from '#app/domain/key-performance-indicator.ts';
import { toPence } from '#app/domain/money.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractRecord, insertIndicator } from '#db/queries/contract.server.ts';
import { lockLot } from '#db/queries/criteria.server.ts';
import { admit } from './admit.server.ts';

export interface SetIndicator extends Omit<KeyPerformanceIndicator, 'id'> {
  readonly procurementId: string;
  readonly lotId: string;
  readonly unit: string;
}

/** Sets a key performance indicator of a lot's contract, before the contract is signed. */
export async function setIndicator(actor: Actor, input: SetIndicator): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, unit, ...levels } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'keepContract');
    if (!admitted.ok) return admitted;
    if (!admitted.value.lots.some(({ id }) => id === lotId)) return refuse({ kind: 'notFound' });
    await lockLot(tx, lotId);
    const { contract, indicators, regime, lightTouch } = await findContractRecord(tx, procurementId, lotId);
    if (contract)
      return refuse(
        blocked('The contract has been signed; a new indicator is a change of it, recorded as a variation.'),
      );
    const id = randomUUID();
    const duty = { regime, lightTouch, estimatedValueWithVat: toPence(0), notAppropriateBecause: null };
    const problems = indicatorProblems({ ...duty, indicators: [{ ...levels, id }] });
    if (problems.length > 0)
      return refuse({
        kind: 'problems',
        problems: problems.map(({ path, problem }) => ({ field: path.split('.')[1] ?? 'good', sentence: problem })),
      });
    const number = indicators.length + 1;
    await insertIndicator(tx, {
      ...levels,
      ...{ id, lotId, number, unit, recordedBy: actor.personId, recordedAt: actor.now },
    });
    record({ chain: procurementId, kind: 'indicatorSet', body: { lotId, number, unit, ...levels } });
    return ok({ number });
  });
}
