import { randomUUID } from 'node:crypto';
import { councilStandings, everyCouncilApproved } from '#app/domain/approval-status.ts';
import { contractStanding } from '#app/domain/contract-life.ts';
import { extensionWithinOption } from '#app/domain/option-extension.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findContractChanges, insertExtension } from '#db/queries/contract-life.server.ts';
import { type AnyOffer, listEveryOffer } from '#db/queries/offers.server.ts';
import { admitToContract } from './admit-to-contract.server.ts';

export interface ExtendContract {
  readonly procurementId: string;
  readonly lotId: string;
  readonly months: number;
  /** The day the councils' decision to extend was effective. */
  readonly decidedOn: PlainDate;
  readonly reason: string;
}

/** Takes months of the contract's own option, once every council approved them; refused beyond what is left. */
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
    const unapproved = approvalProblem(await listEveryOffer(tx, procurementId), months);
    if (unapproved) return refuse(blocked(unapproved));
    const number = found.extensions.length + 1;
    const row = { id: randomUUID(), contractId: contract.id, number, months, decidedOn, reason };
    await insertExtension(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now });
    record({ chain: procurementId, kind: 'contractExtended', body: { lotId, number, months, decidedOn, reason } });
    return ok({ number });
  });
}

/** Why the newest offer of an extension does not cover so many months; null: every council approved exactly these. */
function approvalProblem(offers: readonly AnyOffer[], months: number): string | null {
  const asked = offers.filter(({ subject }) => subject === 'extension');
  const [newest] = [...asked].sort((a, b) => b.number - a.number);
  if (!newest) return 'Every council approves an extension first: ask them on the page of approvals.';
  const facts = 'facts' in newest.body ? newest.body.facts : [];
  const offered = facts.find(({ label }) => label === 'Months')?.value ?? '0';
  if (offered !== String(months))
    return `The councils were asked to extend by ${offered} months, not ${months}: ask them again on the page of approvals.`;
  return everyCouncilApproved(councilStandings(asked))
    ? null
    : 'Not every council has approved this extension yet: see the page of approvals.';
}
