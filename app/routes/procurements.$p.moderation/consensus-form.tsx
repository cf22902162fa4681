import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { MarkChoice } from '#app/components/mark-choice.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import { viewField, viewReasonField } from '#app/domain/consensus-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { ItemProps } from './item.tsx';

type Field = (name: string, kept?: string | null) => Readonly<{ name: string; defaultValue: string; error?: string }>;

/** What the moderator records: an agreed whole mark with its reasons, and each member's assent or dissent. */
export function ConsensusForm({ frame, lot, item, formKeys, answer: given }: ItemProps) {
  const { stored, criterion, bidId, letter, voices } = item;
  const answer = answerFor(given, 'record');
  const field: Field = (name, kept) => ({
    name,
    defaultValue: answer ? (answer.values[name] ?? '') : (kept ?? ''),
    error: problemFor(answer?.problems, name),
  });
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">{stored ? 'Record the consensus anew' : 'Record the consensus'}</h3>
      {stored ? (
        <p className="govuk-body">
          What was recorded on {stored.recordedAt} stays on the record as revision {stored.revision}.
        </p>
      ) : null}
      {answer?.stored ? (
        <StoredMeanwhile answer={answer} keepStoredTo={paths.moderateItem(frame.id, lot.number, bidId, criterion.id)} />
      ) : null}
      <HiddenInput name="intent" value="record" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={bidId} />
      <HiddenInput name="criterionId" value={criterion.id} />
      <HiddenInput name="revision" value={stored?.revision ?? 0} />
      <MarkChoice {...field('mark', stored ? String(stored.mark) : null)} label="Agreed mark" scale={criterion.scale} />
      <TextArea
        {...field('reasons', stored?.reasons)}
        label="Reasons for the mark"
        labelSize="s"
        hint="What this tender offers, tied to the words of the scale without repeating them"
        rows={5}
      />
      <TextInput
        {...field('bidReference', stored?.bidReference)}
        label="Where in the tender"
        hint="Page, section or answer"
      />
      <TextArea
        {...field('whyNotHigher', stored?.whyNotHigher)}
        label="Why not one mark higher?"
        hint="Leave empty at the highest mark"
        rows={3}
      />
      {item.order ? (
        <TextArea
          {...field('changeReason')}
          label="What did the panel see differently?"
          hint={`Recorded with order ${item.order.number}`}
          rows={3}
        />
      ) : null}
      <h4 className="govuk-heading-s">Each member’s view</h4>
      {voices.map(({ personId, name }) => (
        <View
          key={personId}
          personId={personId}
          name={name}
          field={field}
          stored={stored?.views.find((one) => one.personId === personId)}
        />
      ))}
      <Button>
        Record for bid {letter}, {criterion.id}
      </Button>
    </form>
  );
}

type ViewProps = Readonly<{
  personId: string;
  name: string;
  field: Field;
  stored?: Readonly<{ view: string; reason: string | null }>;
}>;

function View({ personId, name, field, stored }: ViewProps) {
  return (
    <Radios
      {...field(viewField(personId), stored?.view)}
      label={name}
      small
      options={[
        { value: 'assent', text: 'Assents' },
        {
          value: 'dissent',
          text: 'Dissents',
          conditional: (
            <TextArea {...field(viewReasonField(personId), stored?.reason)} label={`Reason of ${name}`} rows={2} />
          ),
        },
      ]}
    />
  );
}
