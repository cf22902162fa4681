import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { type InterestKind, interestKinds, interestName } from '#app/domain/interest-match.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';

type InterestsViewProps = Readonly<{
  interests: readonly Readonly<{
    id: string;
    organisation: string;
    kind: InterestKind;
    heldFrom: PlainDate;
    heldUntil: PlainDate | null;
  }>[];
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function InterestsView(props: InterestsViewProps) {
  const { interests, answer } = props;
  return (
    <PageBody>
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading>Your interests</PageHeading>
      <p className="govuk-body">
        Kept for good and seen by you, the lead commissioners and the auditors of procurements you are appointed to.
        Where a tender brings one of these names, you are asked to declare.
      </p>
      {interests.length > 0 ? (
        <Table
          caption="Registered interests"
          columns={[{ heading: 'Organisation' }, { heading: 'Kind' }, { heading: 'From' }, { heading: 'Until' }]}
          rows={interests.map(({ id, organisation, kind, heldFrom, heldUntil }) => ({
            key: id,
            cells: [
              organisation,
              interestName[kind],
              formatDate(heldFrom),
              heldUntil ? formatDate(heldUntil) : 'Still held',
            ],
          }))}
        />
      ) : (
        <EmptyState title="You have registered no interest yet" />
      )}
      <RecordForm {...props} />
      {interests.some(({ heldUntil }) => heldUntil === null) ? <EndForm {...props} /> : null}
    </PageBody>
  );
}

function RecordForm({ formKeys, answer: given }: InterestsViewProps) {
  const answer = answerFor(given, 'record');
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <form method="post" noValidate className="jc-section">
      <h2 className="govuk-heading-m">Register an interest</h2>
      <HiddenInput name="intent" value="record" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <TextInput
        name="organisation"
        label="Organisation"
        hint="Its name as registered"
        defaultValue={answer?.values.organisation}
        error={error('organisation')}
      />
      <Radios
        name="kind"
        label="Kind of interest"
        defaultValue={answer?.values.kind}
        error={error('kind')}
        options={interestKinds.map((kind) => ({ value: kind, text: interestName[kind] }))}
      />
      <DateInput
        name="heldFrom"
        label="First day"
        hint="For example, 1 4 2016"
        defaultValue={typedDate(answer?.values, 'heldFrom')}
        error={error('heldFrom')}
      />
      <DateInput
        name="heldUntil"
        label="Last day (leave empty while it is held)"
        defaultValue={typedDate(answer?.values, 'heldUntil')}
        error={error('heldUntil')}
      />
      <Button>Register</Button>
    </form>
  );
}

function EndForm({ interests, formKeys, answer: given }: InterestsViewProps) {
  const answer = answerFor(given, 'end');
  const held = interests.filter(({ heldUntil }) => heldUntil === null);
  return (
    <form method="post" noValidate className="jc-section">
      <h2 className="govuk-heading-m">An interest has ended</h2>
      <HiddenInput name="intent" value="end" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <Select
        name="interestId"
        label="Interest"
        defaultValue={answer?.values.interestId}
        error={problemFor(answer?.problems, 'interestId')}
        options={held.map(({ id, organisation, kind }) => ({
          value: id,
          text: `${organisation} (${interestName[kind].toLowerCase()})`,
        }))}
      />
      <DateInput
        name="endedOn"
        label="Last day it was held"
        defaultValue={typedDate(answer?.values, 'endedOn')}
        error={problemFor(answer?.problems, 'endedOn')}
      />
      <Button secondary>Record the end</Button>
    </form>
  );
}
