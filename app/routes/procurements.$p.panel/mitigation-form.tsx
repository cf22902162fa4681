import { problemFor } from '#app/components/form-problems.ts';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { mitigationKinds, mitigationName } from '#app/domain/conflict-mitigation.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { PanelViewProps } from './view.tsx';

const effect: Readonly<Record<(typeof mitigationKinds)[number], string>> = {
  'stands-aside': 'The person does not mark and sees none of the tenders’ answers',
  'second-evaluator': 'The person marks',
  'independent-review': 'The person marks',
  'interest-given-up': 'The person marks',
  'access-limited': 'The person marks; describe what is kept from them',
};

type MitigationFormProps = PanelViewProps & Readonly<{ concerned: NonNullable<PanelViewProps['concerned']> }>;

/** What the lead authority decides about one declaration. */
export function MitigationForm({ frame, lot, concerned, mitigateBlocked, formKeys, ...rest }: MitigationFormProps) {
  const answer = answerFor(rest.answer, 'mitigate');
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  return (
    <>
      <BackLink to={paths.panel(frame.id, lot.number)}>Back to the panel</BackLink>
      <h2 className="govuk-heading-m">What is done about the conflict of the {concerned.post}</h2>
      <InsetText>
        Declared: {concerned.declared === 'actual' ? 'an actual' : 'a potential'} conflict. {concerned.details}
      </InsetText>
      {mitigateBlocked ? (
        <BlockedButton reason={mitigateBlocked}>Record the decision</BlockedButton>
      ) : (
        <form method="post" noValidate>
          <HiddenInput name="intent" value="mitigate" />
          <HiddenInput name="idempotencyKey" value={formKeys[0]} />
          <HiddenInput name="lotId" value={lot.id} />
          <HiddenInput name="declarationId" value={concerned.declarationId ?? ''} />
          <Radios
            {...field('kind')}
            label="What is done?"
            options={mitigationKinds.map((kind) => ({ value: kind, text: mitigationName[kind], hint: effect[kind] }))}
          />
          <TextArea
            {...field('detail')}
            label="How, in detail"
            hint="Stays on record and goes into the report"
            rows={4}
          />
          <DateInput
            name="decidedOn"
            label="Day of the decision"
            hint="For example, 13 3 2018"
            defaultValue={typedDate(answer?.values, 'decidedOn')}
            error={problemFor(answer?.problems, 'decidedOn')}
          />
          <TextInput
            {...field('decidedBy')}
            label="Deciding post"
            hint="For example, Monitoring Officer. Never the person concerned"
          />
          <Button>Record the decision</Button>
        </form>
      )}
    </>
  );
}
