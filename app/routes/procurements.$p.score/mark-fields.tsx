import { problemFor } from '#app/components/form-problems.ts';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { MarkChoice } from '#app/components/mark-choice.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownPlace } from './view.tsx';

type MarkFieldsProps = Readonly<{
  here: ShownPlace;
  criterion: QualityCriterion;
  answer: ShownAnswer | undefined;
  /** A mark may be left open. */
  open?: boolean;
}>;

/** Where the mark belongs and which revision it follows. */
export function PlaceFields({ lotId, here, formKey }: Readonly<{ lotId: string; here: ShownPlace; formKey: string }>) {
  return (
    <>
      <HiddenInput name="intent" value="save" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lotId} />
      <HiddenInput name="bidId" value={here.bidId} />
      <HiddenInput name="criterionId" value={here.criterionId} />
      <HiddenInput name="revision" value={here.revision} />
    </>
  );
}

export function MarkField({ here, criterion, answer, open }: MarkFieldsProps) {
  return (
    <MarkChoice
      name="mark"
      label={answer?.stored ? `Mark (stored now: ${answer.stored.mark || 'none'})` : 'Mark'}
      defaultValue={answer?.values.mark ?? (here.mark === null ? '' : String(here.mark))}
      error={problemFor(answer?.problems, 'mark')}
      scale={criterion.scale}
      unmarked={open ? 'Not marked yet' : undefined}
    />
  );
}

/** Both parts of the reasons. */
export function ReasonFields({ here, answer }: Omit<MarkFieldsProps, 'criterion'>) {
  return (
    <>
      <TextArea
        name="rationale"
        label="What earns the mark"
        labelSize="s"
        hint="What this answer offers, in your own words, not those of the scale"
        rows={6}
        defaultValue={answer?.values.rationale ?? here.reasons}
        error={problemFor(answer?.problems, 'rationale')}
      />
      <TextArea
        name="shortfall"
        label="What keeps it from a higher one"
        labelSize="s"
        hint="Leave empty at full marks"
        rows={3}
        defaultValue={answer?.values.shortfall ?? here.shortfall}
        error={problemFor(answer?.problems, 'shortfall')}
      />
    </>
  );
}
