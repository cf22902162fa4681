import { type Pence, toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { invariant } from '#app/domain/result.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findContractRecord } from '#db/queries/contract.server.ts';
import { advocacyContract, budgetReferences } from '#db/seed/contract.ts';
import { recordBudget } from '../record-budget.server.ts';
import { recordNotice } from '../record-notice.server.ts';
import { setIndicator } from '../set-indicator.server.ts';
import { signContract } from '../sign-contract.server.ts';
import { type AsPerson, done, type Step, step } from './as-person.server.ts';

/** A council's budget for its share as the newest offer has it, each period rounded up to whole thousands of pounds. */
export function budgetStep(as: AsPerson, procurementId: string, by: string, councilId: string, at: string): Step {
  return step(at, async () => {
    const actor = as(by, at);
    const { access, record } = await contractOf(as, procurementId, by, at);
    invariant(access, 'the person is of the procurement');
    const amounts = (record.periods ?? []).map((period): Pence => {
      const own = (record.sharesByYear ?? []).filter((one) => one.partner === councilId && one.period === period);
      const share = own.reduce((sum, { amount }) => sum + amount, 0);
      return toPence(Math.ceil(share / 100_000) * 100_000);
    });
    await done(
      recordBudget(actor, { procurementId, councilId, reference: budgetReferences[councilId] ?? '', amounts }),
    );
  });
}

/** The finished procurement's contract: budgets, the award notice, indicators, signature and contract details. */
export function advocacyContractSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { contract, indicators, notices } = advocacyContract;
  const lead = (at: string, run: (lotId: string) => Promise<unknown>) =>
    step(at, async () => run((await contractOf(as, procurementId, 'warrington-officer', at)).lotId));
  const officer = (at: string) => as('warrington-officer', at);
  return [
    budgetStep(as, procurementId, 'warrington-officer', 'warrington', '2025-10-06T10:00:00Z'),
    budgetStep(as, procurementId, 'halton-commissioner', 'halton', '2025-10-07T15:10:00Z'),
    ...indicators.map((indicator, at) => {
      const on = `2025-10-22T10:0${at}:00Z`;
      return lead(on, (lotId) => done(setIndicator(officer(on), { ...indicator, procurementId, lotId })));
    }),
    ...notices.map(({ at, ...notice }) =>
      lead(at, (lotId) =>
        done(
          recordNotice(officer(at), {
            ...notice,
            publishedOn: notice.publishedOn as PlainDate,
            procurementId,
            lotId,
          }),
        ),
      ),
    ),
    lead(contract.at, (lotId) =>
      done(
        signContract(officer(contract.at), {
          procurementId,
          lotId,
          reference: contract.reference,
          signedOn: contract.signedOn as PlainDate,
          startsOn: contract.startsOn as PlainDate,
          initialValue: toPence(contract.valuePence),
          extensionValue: toPence(0),
          signatory: contract.signatory,
        }),
      ),
    ),
  ];
}

export async function contractOf(as: AsPerson, procurementId: string, by: string, at: string) {
  const { transactions, personId } = as(by, at);
  return transactions.read(personId, async (db) => {
    const access = await findProcurementAccess(db, procurementId, personId);
    const lotId = access?.lots[0]?.id ?? '';
    return { access, lotId, record: await findContractRecord(db, procurementId, lotId) };
  });
}
