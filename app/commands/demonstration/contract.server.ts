import { toBasisPoints } from '#app/domain/basis-points.ts';
import { type Pence, toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { invariant } from '#app/domain/result.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findContractRecord } from '#db/queries/contract.server.ts';
import { findContractPerformance } from '#db/queries/contract-life.server.ts';
import { advocacyContract, budgetReferences } from '#db/seed/contract.ts';
import { rateIndicator } from '../rate-indicator.server.ts';
import { recordBudget } from '../record-budget.server.ts';
import { recordNotice } from '../record-notice.server.ts';
import { recordTrueUp } from '../record-true-up.server.ts';
import { setIndicator } from '../set-indicator.server.ts';
import { signContract } from '../sign-contract.server.ts';
import { varyContract } from '../vary-contract.server.ts';
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

/** The year after the signature: a variation, ratings, a corrected one, and the first true-up. */
export function advocacyYearSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { variation, trueUp, ratings } = advocacyContract;
  const lead = (at: string, run: (lotId: string, actor: ReturnType<AsPerson>) => Promise<unknown>) =>
    step(at, async () => {
      const { lotId } = await contractOf(as, procurementId, 'warrington-officer', at);
      return run(lotId, as('warrington-officer', at));
    });
  const small = { underOption: false, changesScope: false, favoursSupplier: false, couldHaveChangedCompetition: false };
  return [
    lead(variation.at, (lotId, actor) => {
      const { description, changedOn, valuePence } = variation;
      const change = { description, changedOn: changedOn as PlainDate, valueChange: toPence(valuePence) };
      return done(varyContract(actor, { ...small, ...change, procurementId, lotId, monthsChange: 0, corrects: null }));
    }),
    ...ratings.map((seed) =>
      lead(seed.at, async (lotId, actor) => {
        const { indicators } = await actor.transactions.read(actor.personId, (db) =>
          findContractPerformance(db, procurementId, lotId),
        );
        const indicatorId = indicators[seed.indicator]?.id ?? '';
        const period = { from: seed.from as PlainDate, to: seed.to as PlainDate };
        const { measured, remark } = seed;
        const correctionReason = 'correctionReason' in seed ? seed.correctionReason : '';
        return done(
          rateIndicator(actor, {
            ...period,
            ...{ procurementId, lotId, indicatorId, measured, remark, correctionReason },
          }),
        );
      }),
    ),
    lead(trueUp.at, (lotId, actor) => {
      const { label, unit, planned, actual } = trueUp;
      const period = { from: trueUp.from as PlainDate, to: trueUp.to as PlainDate };
      return done(
        recordTrueUp(actor, {
          ...{ procurementId, lotId, label, unit, planned, actual, ...period },
          ...{ cost: toPence(trueUp.costPence), band: toBasisPoints(trueUp.bandBasisPoints) },
          ...{ outside: 'whole', correctionReason: '' },
        }),
      );
    }),
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
