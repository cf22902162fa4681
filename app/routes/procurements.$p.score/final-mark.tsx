import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { sayMarkReasons } from '#app/domain/score-submission.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { MarkField, PlaceFields, ReasonFields } from './mark-fields.tsx';
import type { ScoreViewProps, ShownPlace } from './view.tsx';

type FinalMarkProps = ScoreViewProps & Readonly<{ here: ShownPlace; criterion: QualityCriterion }>;

/** A mark that has been submitted; until moderation opens it can be replaced with a reason. */
export function FinalMark(props: FinalMarkProps) {
  const { here, replaceable } = props;
  return (
    <section className="jc-scoring__mark" aria-label="Your mark">
      <h3 className="govuk-heading-s">Your mark: {here.mark ?? 'none'}</h3>
      <p className="govuk-body jc-words">{sayMarkReasons({ rationale: here.reasons, shortfall: here.shortfall })}</p>
      {replaceable ? <ReplaceForm {...props} /> : null}
    </section>
  );
}

function ReplaceForm({ lot, here, criterion, formKey, problem }: FinalMarkProps) {
  const answer = answerFor(problem, 'save');
  return (
    <Details summary="Replace this mark" open={answer !== undefined}>
      <form method="post" noValidate>
        <PlaceFields lotId={lot.id} here={here} formKey={formKey} />
        <MarkField here={here} criterion={criterion} answer={answer} />
        <ReasonFields here={here} answer={answer} />
        <TextArea
          name="supersedeReason"
          label="Why the mark is replaced"
          labelSize="s"
          hint="The mark you submitted stays on record beside the new one, and moderation shows this reason"
          rows={3}
          defaultValue={answer?.values.supersedeReason}
          error={problemFor(answer?.problems, 'supersedeReason')}
        />
        <Button secondary>Replace the mark</Button>
      </form>
    </Details>
  );
}
