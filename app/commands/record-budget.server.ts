import { randomUUID } from 'node:crypto';
import { formatPence, type Pence, sumPence } from '#app/domain/money.ts';
import { permissions } from '#app/domain/permission.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractRecord, insertBudget } from '#db/queries/contract.server.ts';
import { holdProcurement } from '#db/queries/offers.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecordBudget {
  readonly procurementId: string;
  readonly councilId: string;
  readonly reference: string;
  /** One amount for each period of the newest offer, in its order. */
  readonly amounts: readonly Pence[];
}

/** Records what the actor's council has set aside for its share, year by year. Each earlier record stays. */
export async function recordBudget(actor: Actor, input: RecordBudget): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, councilId, reference, amounts } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'recordBudget');
    if (!admitted.ok) return admitted;
    const { roles, lots } = admitted.value;
    const allowed: readonly string[] = permissions.recordBudget;
    if (!roles.some((one) => one.councilId === councilId && allowed.includes(one.role)))
      return refuse({ kind: 'notPermitted' });
    await holdProcurement(tx, procurementId);
    const found = await findContractRecord(tx, procurementId, lots[0]?.id ?? '');
    const periods = found.periods ?? [];
    if (!found.parties.some((party) => party.councilId === councilId)) return refuse({ kind: 'notPermitted' });
    if (periods.length === 0)
      return refuse(blocked('No shares have been sent yet, so there is no share to budget for.'));
    if (amounts.length !== periods.length)
      return refuse(blocked(`Enter ${periods.length} amounts, one for each period of the newest offer.`));
    const number = 1 + (found.budgets.find((one) => one.councilId === councilId)?.number ?? 0);
    const total = sumPence(amounts);
    const row = { id: randomUUID(), procurementId, councilId, number, reference, totalPence: total };
    const years = periods.map((label, at) => ({ position: at + 1, label, amountPence: amounts[at] ?? 0 }));
    if (!(await insertBudget(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now }, years)))
      return refuse(
        blocked(`Somebody of your council recorded a budget just now; ${formatPence(total)} was not stored.`),
      );
    // The sum is the council's own: the ledger holds its hash.
    record({
      chain: procurementId,
      kind: 'budgetRecorded',
      body: { councilId, number, hash: contentHash({ reference, years }) },
    });
    return ok({ number });
  });
}
