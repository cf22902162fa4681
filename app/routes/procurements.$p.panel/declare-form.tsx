import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { needsMitigation, sayMitigation } from '#app/domain/conflict-mitigation.ts';
import type { ConflictKind } from '#app/domain/conflict-of-interest.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import type { PanelViewProps } from './view.tsx';

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

const said: Readonly<Record<ConflictKind, string>> = {
  none: 'no conflict',
  perceived: 'a perceived conflict',
  potential: 'a potential conflict',
  actual: 'an actual conflict',
};

type DeclareFormProps = PanelViewProps & Readonly<{ mine: NonNullable<PanelViewProps['mine']> }>;

/** The viewer's own declaration for the lot: the form first, or what stands and a way to declare anew. */
export function DeclareForm(props: DeclareFormProps) {
  const { mine, declareBlocked, lot } = props;
  const answer = answerFor(props.answer, 'declare');
  const [latest] = mine.declarations;
  if (declareBlocked)
    return latest ? (
      <Latest {...latest} />
    ) : (
      <BlockedButton reason={declareBlocked}>Declare your interests</BlockedButton>
    );
  if (!latest || answer)
    return (
      <section>
        <h3 className="govuk-heading-m">Declare your interests in lot {lot.number}</h3>
        <Fields {...props} answer={answer} />
      </section>
    );
  return (
    <>
      <Latest {...latest} />
      <Details summary="Something has changed: declare again">
        <Fields {...props} answer={undefined} />
      </Details>
    </>
  );
}

function Latest({ kind, details, declaredAt, mitigation }: DeclareFormProps['mine']['declarations'][number]) {
  return (
    <InsetText>
      You declared {said[kind]} on {declaredAt}.{details ? ` ${details}` : ''}
      {mitigation ? <p>{sayMitigation(mitigation)}</p> : null}
      {!mitigation && needsMitigation(kind) ? (
        <p>You neither read nor mark the tenders until the lead authority has decided what is done about it.</p>
      ) : null}
    </InsetText>
  );
}

function Fields({ lot, mine, formKeys, answer }: Omit<DeclareFormProps, 'answer'> & { answer?: ShownAnswer }) {
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="declare" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      {mine.tenderers.length > 0 ? (
        <>
          <p className="govuk-body">The tenderers of this lot, in alphabetical order:</p>
          <ul className="govuk-list govuk-list--bullet">
            {mine.tenderers.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="govuk-body">The tenders have not been opened yet. You will see the names here once they are.</p>
      )}
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
