import { randomUUID } from 'node:crypto';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { assessmentStanding } from '#app/domain/conflicts-assessment.ts';
import { type ContractRecord, contractGates, effectiveDays } from '#app/domain/contract-record.ts';
import { contractStandstill } from '#app/domain/contract-standstill.ts';
import { type Pence, sumPence } from '#app/domain/money.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { maySign } from '#app/domain/signature-gates.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listDelegations } from '#db/queries/approvals.server.ts';
import { findConflictsRecord } from '#db/queries/conflicts-assessments.server.ts';
import { findContractRecord, insertContract } from '#db/queries/contract.server.ts';
import { lockLot } from '#db/queries/criteria.server.ts';
import { lockProcurement } from '#db/queries/offers.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { admit } from './admit.server.ts';

export interface SignContract {
  readonly procurementId: string;
  readonly lotId: string;
  readonly reference: string;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly initialValue: Pence;
  readonly extensionValue: Pence;
  /** The post that signed. */
  readonly signatory: string;
}

/** Records that the contract of a lot was signed; refused while any gate is red, here and again in the database. */
export async function signContract(
  actor: Actor,
  input: SignContract,
): Promise<Result<{ contractId: string }, Refusal>> {
  const { procurementId, lotId, reference, signedOn, startsOn, initialValue, extensionValue, signatory } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'signContract');
    if (!admitted.ok) return admitted;
    if (!admitted.value.lots.some(({ id }) => id === lotId)) return refuse({ kind: 'notFound' });
    await lockProcurement(tx, procurementId);
    await lockLot(tx, lotId);
    const found = await findContractRecord(tx, procurementId, lotId);
    if (found.contract) return refuse(blocked(`The contract was signed on ${formatDate(found.contract.signedOn)}.`));
    if (!found.recommended || found.winner === null || found.winner.supplier === null)
      return refuse(blocked('Recommend an award first: a contract is signed with the tenderer that was recommended.'));
    const problems = signingProblems(input, found, ukDay(actor.now));
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const timetable = await findTimetableFacts(tx, procurementId, lotId);
    const delegations = await listDelegations(tx, admitted.value.procurement.leadCouncilId);
    const { councils, changes } = await findConflictsRecord(tx, procurementId, signedOn);
    const assessments = councils.map((council) => assessmentStanding(council, changes, signedOn));
    const valuePence = sumPence([initialValue, extensionValue]);
    const gates = contractGates({
      ...{ record: found, timetable, assessments, on: signedOn, valuePence, delegations, signatory },
      holidays: publishedBankHolidays,
    });
    if (!maySign(gates)) return refuse(blocked(redReasons(gates)));
    const contractId = randomUUID();
    const row = {
      ...{ id: contractId, procurementId, lotId, bidId: found.winner.bidId, reference, signedOn, startsOn, signatory },
      supplier: found.winner.supplier,
      initialMonths: found.initialMonths,
      extensionMonths: found.extensionMonths,
      initialValuePence: initialValue,
      extensionValuePence: extensionValue,
      vatBasis: found.vatBasis,
      effectiveDates: known(effectiveDays(timetable, publishedBankHolidays)),
      standstillEndedOn: standstillEnd(found),
    };
    if (!(await insertContract(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now })))
      return refuse(blocked('The contract of this lot has been signed already.'));
    const { supplier: _name, ...facts } = row;
    record({ chain: procurementId, kind: 'contractSigned', body: { ...facts } });
    return ok({ contractId });
  });
}

function signingProblems(
  { signedOn, startsOn, extensionValue }: SignContract,
  { extensionMonths }: ContractRecord,
  today: PlainDate,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (signedOn > today)
    problems.push({
      field: 'signedOn',
      sentence: `${formatDate(signedOn)} is still to come; record the contract once it is signed`,
    });
  if (startsOn < signedOn)
    problems.push({
      field: 'startsOn',
      sentence: `The contract cannot start on ${formatDate(startsOn)}, before it is signed on ${formatDate(signedOn)}`,
    });
  if (extensionMonths === 0 && extensionValue > 0)
    problems.push({
      field: 'extensionValue',
      sentence: 'This procurement allows no extension, so extensions are worth £0.00',
    });
  return problems;
}

const redReasons = (gates: ReturnType<typeof contractGates>) =>
  `The contract cannot be signed yet. ${gates
    .filter(({ green }) => !green)
    .map(({ reason }) => reason)
    .join(' ')}`;

const known = (days: Readonly<Record<string, PlainDate | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(days).flatMap(([council, day]) => (day === null ? [] : [[council, day]])));

function standstillEnd(found: ContractRecord): PlainDate | null {
  const published = (kind: string) => found.notices.findLast((one) => one.kind === kind)?.publishedOn ?? null;
  const told = { ...found, awardNoticeOn: published('award'), intentionOn: published('intention') };
  return contractStandstill(told, publishedBankHolidays)?.ends ?? null;
}
