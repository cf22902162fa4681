import { ContractFrame, type ContractFrameProps } from '#app/components/contract-frame.tsx';
import { Figures } from '#app/components/figures.tsx';
import { formatPence } from '#app/domain/money.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { Extensions } from './extensions.tsx';
import type { ShownChanges } from './shown-changes.ts';
import { Variations } from './variations.tsx';
import { VaryForm } from './vary-form.tsx';

type ChangesViewProps = ContractFrameProps &
  Readonly<{
    shown: ShownChanges | null;
    mayKeep: boolean;
    formKeys: readonly [string, string];
    answer?: ShownAnswer;
  }>;

export function ChangesView({ frame, lots, lot, shown, mayKeep, formKeys, answer }: ChangesViewProps) {
  return (
    <ContractFrame
      {...{ frame, lots, lot }}
      signed={shown !== null}
      heading="Extensions and variations"
      lead="What has changed since the signature, each change with the ground that the law names for it."
      problems={answer?.problems}
    >
      {shown ? (
        <>
          <Figures
            items={[
              { label: 'Ends on', value: formatDate(shown.ends) },
              { label: 'Months of options left', value: String(shown.monthsLeft) },
              { label: 'Value at signature', value: formatPence(shown.signedPence) },
              { label: 'Value now', value: formatPence(shown.valuePence) },
            ]}
          />
          <Extensions
            shown={shown}
            lotId={lot.id}
            formKey={mayKeep ? formKeys[0] : null}
            answer={answerFor(answer, 'extend')}
          />
          <Variations variations={shown.variations} />
          {mayKeep ? (
            <VaryForm
              shown={shown}
              lot={lot}
              formKey={formKeys[1]}
              answer={answerFor(answer, shown.asks === 'general' ? 'vary' : 'varyHealth')}
            />
          ) : null}
        </>
      ) : null}
    </ContractFrame>
  );
}
