import { SaveState } from '#app/components/autosave/save-state.tsx';
import { useAutosave } from '#app/components/autosave/use-autosave.ts';
import { ConflictingEdit } from '#app/components/conflicting-edit.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { MarkField, PlaceFields, ReasonFields } from './mark-fields.tsx';
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
      <PlaceFields lotId={lot.id} here={here} formKey={formKey} />
      <MarkField here={here} criterion={criterion} answer={answer} open />
      {answer?.stored ? (
        <ConflictingEdit
          label="What you wrote"
          name="rationale"
          yours={answer.values.rationale ?? ''}
          stored={answer.stored.rationale ?? ''}
          further={[
            {
              label: 'What keeps it from a higher one',
              name: 'shortfall',
              yours: answer.values.shortfall ?? '',
              stored: answer.stored.shortfall ?? '',
            },
          ]}
          storedBy="you, in another window"
          keepStoredTo={paths.scoreBid(frame.id, lot.number, here.bidId, here.criterionId)}
        />
      ) : (
        <>
          <ReasonFields here={here} answer={answer} />
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
