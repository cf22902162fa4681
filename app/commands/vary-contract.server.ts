import { randomUUID } from 'node:crypto';
import { assessChange, isHealthService, type ProposedChange } from '#app/domain/assess-change.ts';
import { contractStanding, countedVariations } from '#app/domain/contract-life.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractChanges, insertVariation } from '#db/queries/contract-life.server.ts';
import { admitToContract } from './admit-to-contract.server.ts';

export type VaryContract = ProposedChange & {
  readonly procurementId: string;
  readonly lotId: string;
  readonly description: string;
  /** The number of the variation in whose place this one stands; null: a new one. */
  readonly corrects: number | null;
};

/** Changes a signed contract on a ground that the regime names; refused with every ground's figures where none is met. */
export async function varyContract(actor: Actor, input: VaryContract): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, changedOn, corrects } = input;
  const problem = (field: string, sentence: string) =>
    refuse({ kind: 'problems' as const, problems: [{ field, sentence }] });
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'keepContract' } as const;
    const admitted = await admitToContract(tx, actor, request, findContractChanges);
    if (!admitted.ok) return admitted;
    const { found, contract } = admitted.value;
    if (corrects !== null && !countedVariations(found.variations).some(({ number }) => number === corrects))
      return problem('corrects', `There is no variation ${corrects} that counts and could be corrected`);
    const kept = found.variations.filter(({ number }) => number !== corrects);
    const standing = contractStanding(contract, found.extensions, kept);
    if (changedOn > ukDay(actor.now)) return problem('changedOn', `${formatDate(changedOn)} is still to come`);
    if (changedOn < contract.signedOn || changedOn > standing.endsOn)
      return problem(
        'changedOn',
        `A contract is changed between its signature, ${formatDate(contract.signedOn)}, and its end, ${formatDate(standing.endsOn)}`,
      );
    const assessed = assessChange(input, { ...found, contract, standing });
    if (!assessed.ok) {
      const { field, sentence } = assessed.refusal;
      return field === 'regime' ? refuse(blocked(sentence)) : problem(field, sentence);
    }
    const { allowed, grounds, changeNoticeFirst } = assessed.value;
    const tests = grounds.map(({ sentences, authority }) => `${sentences.join(' ')} (${authority}.)`).join(' ');
    if (!allowed) return refuse(blocked(`No ground allows this change, so it needs a new procurement. ${tests}`));
    if (changeNoticeFirst && !found.notices.some(({ publishedOn }) => publishedOn <= changedOn))
      return refuse(blocked('A contract change notice (UK10) comes first: publish it and record it with the notices.'));
    const ground = grounds.find(({ met }) => met)?.ground ?? 'option';
    const number = found.variations.length + 1;
    const row = {
      ...{ id: randomUUID(), contractId: contract.id, number, changedOn, description: input.description, corrects },
      ...{ valueChangePence: input.valueChange, monthsChange: input.monthsChange, ground, assessment: grounds },
      newSupplier: isHealthService(input) && ground === 'supplier-succession' ? input.newSupplier : null,
    };
    await insertVariation(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now });
    const { assessment: _tests, id: _id, contractId: _contract, newSupplier: _name, ...body } = row;
    record({ chain: procurementId, kind: 'contractVaried', body: { lotId, ...body } });
    return ok({ number });
  });
}
