import { SaveState } from '#app/components/autosave/save-state.tsx';
import { useAutosave } from '#app/components/autosave/use-autosave.ts';
import { ConflictingEdit } from '#app/components/conflicting-edit.tsx';
import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { MarkChoice } from '#app/components/mark-choice.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { PlaceProps } from './place.tsx';
import type { ShownPlace } from './view.tsx';

type MarkFormProps = PlaceProps & Readonly<{ here: ShownPlace; criterion: QualityCriterion }>;

/** The mark and its reasons: saved as they are typed where scripts run, by the button everywhere. */
export function MarkForm(props: MarkFormProps) {
  const { frame, lot, here, criterion, places, place, formKey, person } = props;
  const answer = answerFor(props.problem, 'save');
  const { form, state, restored } = useAutosave({
    storageKey: `${person}:${here.bidId}:${here.criterionId}`,
    action: paths.scoreSave(frame.id),
  });
  const next = places[place + 1];
  return (
    <form method="post" noValidate ref={form} className="jc-scoring__mark" aria-label="Your mark">
      <HiddenInput name="intent" value="save" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={here.bidId} />
      <HiddenInput name="criterionId" value={here.criterionId} />
      <HiddenInput name="revision" value={here.revision} />
      <MarkChoice
        name="mark"
        label={answer?.stored ? `Mark (stored now: ${answer.stored.mark || 'none'})` : 'Mark'}
        defaultValue={answer?.values.mark ?? (here.mark === null ? '' : String(here.mark))}
        error={problemFor(answer?.problems, 'mark')}
        scale={criterion.scale}
        unmarked="Not marked yet"
      />
      {answer?.stored ? (
        <ConflictingEdit
          label="The text of your reasons"
          name="rationale"
          yours={answer.values.rationale ?? ''}
          stored={answer.stored.rationale ?? ''}
          storedBy="you, in another window"
          keepStoredTo={paths.scoreBid(frame.id, lot.number, here.bidId, here.criterionId)}
        />
      ) : (
        <>
          <TextArea
            name="rationale"
            label="Reasons"
            labelSize="s"
            hint="What in this answer earns the mark, and what keeps it from a higher one. Not the words of the scale"
            rows={9}
            defaultValue={answer?.values.rationale ?? here.reasons}
            error={problemFor(answer?.problems, 'rationale')}
          />
          <SaveState state={state} restored={restored} />
          <ButtonGroup>
            {next ? (
              <Button name="next" value={`${next.bidId} ${next.criterionId}`}>
                Save and go on
              </Button>
            ) : null}
            <Button secondary={Boolean(next)}>Save</Button>
          </ButtonGroup>
        </>
      )}
    </form>
  );
}
