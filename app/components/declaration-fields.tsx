import type { ConflictKind } from '#app/domain/conflict-of-interest.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { problemFor } from './form-problems.ts';
import { Button } from './govuk/button.tsx';
import { HiddenInput } from './govuk/hidden-input.tsx';
import { Radios } from './govuk/radios.tsx';
import { TextArea } from './govuk/text-area.tsx';
import { TextLink } from './govuk/text-link.tsx';

const kinds: readonly { value: ConflictKind; text: string; hint: string }[] = [
  { value: 'none', text: 'No conflict', hint: 'No interest in any tenderer, and none that others might see' },
  { value: 'perceived', text: 'Perceived', hint: 'Others might think there is one; you go on, and it stays on record' },
  {
    value: 'potential',
    text: 'Potential',
    hint: 'It could become one; you wait until the lead authority has decided what is done',
  },
  {
    value: 'actual',
    text: 'Actual',
    hint: 'You or someone close to you has an interest; you wait until the lead authority has decided what is done',
  },
];

type DeclarationFieldsProps = Readonly<{
  lotId: string;
  /** In alphabetical order, so that no letter can be guessed; empty before tenders are opened; null: withheld from the viewer. */
  tenderers: readonly string[] | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** The form by which a person declares their own interests in a lot. */
export function DeclarationFields({ lotId, tenderers, formKey, answer }: DeclarationFieldsProps) {
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="declare" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lotId} />
      <Tenderers names={tenderers} />
      <Radios
        name="kind"
        label="Do you have a conflict of interest?"
        hint="Procurement Act 2023 sections 81 to 83; Public Contracts Regulations 2015, regulation 24"
        defaultValue={answer?.values.kind}
        error={problemFor(answer?.problems, 'kind')}
        options={kinds}
      />
      <TextArea
        name="details"
        label="The interest, in your own words"
        hint="What it is, with whom, since when. Leave empty if you have none"
        rows={3}
        defaultValue={answer?.values.details}
        error={problemFor(answer?.problems, 'details')}
      />
      <Button>Declare</Button>
    </form>
  );
}

function Tenderers({ names }: Readonly<{ names: readonly string[] | null }>) {
  if (names === null)
    return (
      <p className="govuk-body">
        This procurement withholds the tenderers’ names from the panel until the quality of every lot is locked. Keep{' '}
        <TextLink to={paths.interests()}>your register of interests</TextLink> complete: the lead authority compares it
        with the tenderers and tells you where you are to declare.
      </p>
    );
  if (names.length === 0)
    return (
      <p className="govuk-body">The tenders have not been opened yet. You will see the names here once they are.</p>
    );
  return (
    <>
      <p className="govuk-body">The tenderers of this lot, in alphabetical order:</p>
      <ul className="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
