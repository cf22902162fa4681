import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { ResultsViewProps, ShownResult } from './view.tsx';

type RecommendationProps = ResultsViewProps & Readonly<{ result: ShownResult }>;

/** The lead's recommendation to the councils: the form, or what was recommended. */
export function Recommendation(props: RecommendationProps) {
  const { result, mayRecommend, recommendBlocked } = props;
  const { recommendation } = result;
  if (recommendation)
    return (
      <section>
        <h3 className="govuk-heading-m">Recommended: bid {recommendation.letter}</h3>
        <SummaryList
          rows={[
            { label: 'Reasons', value: <span className="jc-words">{recommendation.reasons}</span> },
            { label: 'By', value: recommendation.by },
            { label: 'On', value: recommendation.at },
            { label: 'Rests on the evaluation', value: <Hash value={recommendation.hash} /> },
          ]}
        />
      </section>
    );
  if (!mayRecommend) return null;
  if (recommendBlocked) return <BlockedButton reason={recommendBlocked}>Recommend</BlockedButton>;
  return <RecommendForm {...props} />;
}

function RecommendForm({ lot, result, formKeys, answer: given }: RecommendationProps) {
  const answer = answerFor(given, 'recommend');
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Recommend an award for lot {lot.number}</h3>
      <HiddenInput name="intent" value="recommend" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Select
        name="bidId"
        label="Tender"
        hint="Only a tender ranked first can be recommended"
        defaultValue={answer?.values.bidId ?? result.rows[0]?.id}
        error={problemFor(answer?.problems, 'bidId')}
        options={result.rows.map(({ id, letter, rank }) => ({ value: id, text: `Bid ${letter} (rank ${rank})` }))}
      />
      <TextArea
        name="reasons"
        label="Reasons"
        hint="Its advantages over the others by the published criteria, and how each warning above was dealt with"
        rows={6}
        defaultValue={answer?.values.reasons}
        error={problemFor(answer?.problems, 'reasons')}
      />
      <Button>Recommend to the councils</Button>
    </form>
  );
}
