import { contractYears } from '#app/domain/contract-years.ts';
import type { Pence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { procurementDateProblems } from '#app/domain/procurement-facts.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listOffers, lockProcurement } from '#db/queries/offers.server.ts';
import { replaceContractYears, updateProcurement } from '#db/queries/procurement-setup.server.ts';
import { findProcurementRecord, type ProcurementRecord } from '#db/queries/procurements.server.ts';
import { admit } from './admit.server.ts';

export interface EditProcurement {
  readonly procurementId: string;
  readonly version: number;
  readonly title: string;
  readonly service: string;
  readonly portfolio: string;
  readonly wards: string;
  readonly currentContractEndsOn: PlainDate | null;
  readonly contractStartsOn: PlainDate;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  /** Value of each year, in order; a year beyond the list takes the last value. */
  readonly yearlyValues: readonly Pence[];
}

/** Changes the facts of a procurement. What was agreed in an offer stays as it was sent; a new offer follows. */
export async function editProcurement(
  actor: Actor,
  input: EditProcurement,
): Promise<Result<{ version: number }, Refusal>> {
  const { procurementId, version, yearlyValues, ...facts } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'editProcurement');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const before = await findProcurementRecord(tx, procurementId);
    if (before.version !== version) return refuse({ kind: 'changedMeanwhile', stored: typedFacts(before) });
    const problems = procurementDateProblems({ ...facts, commencedOn: before.commencedOn as PlainDate });
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    await updateProcurement(tx, procurementId, { ...facts, version: version + 1 });
    const years = contractYears(facts.contractStartsOn, facts.initialMonths, facts.extensionMonths).map(
      ({ label, kind }, index) => ({
        label,
        kind,
        amountPence: yearlyValues[index] ?? yearlyValues.at(-1) ?? 0,
      }),
    );
    await replaceContractYears(tx, procurementId, years);
    const offers = await listOffers(tx, procurementId);
    record({
      chain: procurementId,
      kind: 'procurementChanged',
      body: { before: typedFacts(before), after: { ...facts, years }, offersSent: offers.length },
    });
    return ok({ version: version + 1 });
  });
}

/** The facts as the form's fields. */
export function typedFacts(record: ProcurementRecord): Record<string, string> {
  const { title, service, portfolio, wards, currentContractEndsOn, contractStartsOn, initialMonths, extensionMonths } =
    record;
  const values = record.years.map(
    ({ amountPence }, index) => [`yearlyValue-${index}`, (amountPence / 100).toFixed(2)] as const,
  );
  return {
    title,
    service,
    portfolio,
    wards,
    contractStartsOn,
    currentContractEndsOn: currentContractEndsOn ?? '',
    initialMonths: String(initialMonths),
    extensionMonths: String(extensionMonths),
    ...Object.fromEntries(values),
  };
}
