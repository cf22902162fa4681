import { ContractPages } from '#app/components/contract-pages.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Budgets } from './budgets.tsx';
import { Gates } from './gates.tsx';
import { Notices } from './notices.tsx';
import { RegisterEntry } from './register-entry.tsx';
import type { ShownContract } from './shown-contract.ts';
import { SignForm } from './sign-form.tsx';

type ContractViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  shown: ShownContract;
  may: Readonly<{ sign: boolean; notices: boolean; budget: boolean }>;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function ContractView({ frame, lots, lot, shown, may, formKeys, answer }: ContractViewProps) {
  const { contract, gates } = shown;
  const red = gates.filter(({ green }) => !green).length;
  return (
    <ProcurementPage
      frame={frame}
      heading="Contract"
      lead={
        contract
          ? 'The signed contract: its entry in the register, the notices it calls for, and each council’s budget.'
          : 'What stands between the councils and a signature. Nothing can be signed while a gate is red.'
      }
      problems={answer?.problems}
    >
      <LotTabs lots={lots} current={lot} to={(number) => paths.contract(frame.id, number)} />
      <ContractPages procurementId={frame.id} lot={lot.number} current="Contract" />
      {contract ? (
        <RegisterEntry shown={shown} contract={contract} />
      ) : (
        <>
          <InsetText>
            {red === 0
              ? 'Every gate is green.'
              : `${red} of ${gates.length} gates ${red === 1 ? 'is' : 'are'} red. The contract cannot be signed yet.`}
          </InsetText>
          <Gates gates={gates} />
          {may.sign ? (
            <SignForm shown={shown} lotId={lot.id} formKey={formKeys[0]} answer={answerFor(answer, 'sign')} />
          ) : null}
        </>
      )}
      <Budgets shown={shown} mayRecord={may.budget} formKey={formKeys[1]} answer={answerFor(answer, 'budget')} />
      <Notices
        shown={shown}
        lotId={lot.id}
        formKey={may.notices && shown.recommended ? formKeys[2] : null}
        answer={answerFor(answer, 'notice')}
      />
    </ProcurementPage>
  );
}
