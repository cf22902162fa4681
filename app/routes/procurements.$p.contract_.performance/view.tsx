import { ContractFrame, type ContractFrameProps } from '#app/components/contract-frame.tsx';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { IndicatorForm } from './indicator-form.tsx';
import { IndicatorsTable, type ShownIndicator } from './indicators-table.tsx';
import { RateForm } from './rate-form.tsx';
import { Ratings, type ShownRating } from './ratings.tsx';

type PerformanceViewProps = ContractFrameProps &
  Readonly<{
    signed: boolean;
    indicators: readonly ShownIndicator[];
    ratings: readonly ShownRating[];
    next: Readonly<{ from: PlainDate; to: PlainDate }> | null;
    mayKeep: boolean;
    formKey: string;
    answer?: ShownAnswer;
  }>;

export function PerformanceView(props: PerformanceViewProps) {
  const { frame, lots, lot, signed, indicators, ratings, next, mayKeep, formKey, answer } = props;
  return (
    <ContractFrame
      {...{ frame, lots, lot, signed }}
      heading="Performance"
      lead="Key performance indicators, set before the signature, and how each was met, period by period."
      problems={answer?.problems}
      before={
        <>
          <IndicatorsTable indicators={indicators} />
          {mayKeep && !signed ? (
            <IndicatorForm lotId={lot.id} formKey={formKey} answer={answerFor(answer, 'indicator')} />
          ) : null}
        </>
      }
    >
      <Ratings indicators={indicators} ratings={ratings} />
      {mayKeep && indicators.length > 0 ? (
        <RateForm
          lotId={lot.id}
          indicators={indicators}
          next={next}
          formKey={formKey}
          answer={answerFor(answer, 'rate')}
        />
      ) : null}
    </ContractFrame>
  );
}
