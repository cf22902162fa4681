import { randomUUID } from 'node:crypto';
import { contractStanding } from '#app/domain/contract-life.ts';
import { extensionWithinOption } from '#app/domain/option-extension.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { FieldProblem, Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractChanges, insertExtension } from '#db/queries/contract-life.server.ts';
import { admitToContract } from './admit-to-contract.server.ts';

export interface ExtendContract {
  readonly procurementId: string;
  readonly lotId: string;
  readonly months: number;
  /** The day the councils' decision to extend was effective. */
  readonly decidedOn: PlainDate;
  readonly reason: string;
}

/** Takes months of the contract's own option; refused beyond what is left, and once the contract has ended. */
export async function extendContract(
  actor: Actor,
  input: ExtendContract,
): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, months, decidedOn, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'keepContract' } as const;
    const admitted = await admitToContract(tx, actor, request, findContractChanges);
    if (!admitted.ok) return admitted;
    const { found, contract } = admitted.value;
    const standing = contractStanding(contract, found.extensions, found.variations);
    const problems: FieldProblem[] = [];
    const option = extensionWithinOption(standing.term, standing.taken, months);
    if (!option.within)
      problems.push({
        field: 'months',
        sentence: `${option.sentence} A longer term is a change of the contract: record it as a variation.`,
      });
    if (decidedOn > ukDay(actor.now))
      problems.push({ field: 'decidedOn', sentence: `${formatDate(decidedOn)} is still to come` });
    if (decidedOn < contract.signedOn || decidedOn > standing.endsOn)
      problems.push({
        field: 'decidedOn',
        sentence: `An extension is decided between the signature, ${formatDate(contract.signedOn)}, and the end, ${formatDate(standing.endsOn)}`,
      });
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const number = found.extensions.length + 1;
    const row = { id: randomUUID(), contractId: contract.id, number, months, decidedOn, reason };
    await insertExtension(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now });
    record({ chain: procurementId, kind: 'contractExtended', body: { lotId, number, months, decidedOn, reason } });
    return ok({ number });
  });
}
