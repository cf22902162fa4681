import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordBudget } from '#app/commands/record-budget.server.ts';
import { recordNotice } from '#app/commands/record-notice.server.ts';
import { signContract } from '#app/commands/sign-contract.server.ts';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { assessmentStanding } from '#app/domain/conflicts-assessment.ts';
import { contractGates, postsThatMaySign } from '#app/domain/contract-record.ts';
import { toPence } from '#app/domain/money.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listDelegations } from '#db/queries/approvals.server.ts';
import { findConflictsRecord } from '#db/queries/conflicts-assessments.server.ts';
import { findContractRecord } from '#db/queries/contract.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { budgetForm, noticeForm, signForm } from './form.ts';
import { shownContract } from './shown-contract.ts';
import { ContractView } from './view.tsx';

export const meta = () => [{ title: 'Contract – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.contract', async (visit) => {
    const { db, access, can, now, viewer } = visit;
    const lot = chosenLot(visit, 'readContract');
    const { id } = access.procurement;
    const today = ukDay(now);
    const record = await findContractRecord(db, id, lot.id);
    const timetable = await findTimetableFacts(db, id, lot.id);
    const delegations = await listDelegations(db, access.procurement.leadCouncilId);
    const { councils, changes } = await findConflictsRecord(db, id, today);
    const assessments = councils.map((council) => assessmentStanding(council, changes, today));
    const gates = record.contract
      ? []
      : contractGates({
          ...{ record, timetable, assessments, on: today, valuePence: null, delegations, signatory: null },
          holidays: publishedBankHolidays,
        });
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readContract'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      shown: shownContract(record, gates, {
        ...{ today, councilId: viewer.councilId, lead: can('signContract') },
        signatories: postsThatMaySign({ record, delegations, on: today }, toPence(0)),
      }),
      may: { sign: can('signContract'), notices: can('keepContract'), budget: can('recordBudget') },
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const back = () => paths.contract(procurementId) + new URL(args.request.url).search;
  return submitted(args, {
    budget: intent({
      form: budgetForm,
      run: async (actor, { reference, amounts }) => {
        const councilId = (await args.context.viewer())?.councilId ?? '';
        return recordBudget(actor, { procurementId, councilId, reference, amounts });
      },
      done: () => `${back()}#budgets`,
    }),
    notice: intent({
      form: noticeForm,
      run: (actor, { noticeReference, ...input }) =>
        recordNotice(actor, { ...input, reference: noticeReference, procurementId }),
      done: () => `${back()}#notices`,
    }),
    sign: intent({
      form: signForm,
      run: (actor, { contractReference, ...input }) =>
        signContract(actor, { ...input, reference: contractReference, procurementId }),
      done: back,
    }),
  });
};

export default function Contract() {
  return <ContractView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
