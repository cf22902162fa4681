import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { type Role, roleName } from '#app/domain/permission.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type PartnersViewProps = Readonly<{
  frame: ProcurementFrame;
  parties: readonly Readonly<{
    councilId: string;
    name: string;
    role: 'lead' | 'partner' | 'funder';
    fromDate: string;
    untilDate: string | null;
  }>[];
  people: readonly Readonly<{ role: string; lotNumber: number | null; post: string; councilName: string | null }>[];
  councils: readonly Readonly<{ id: string; name: string }>[];
  candidates: readonly Readonly<{ id: string; post: string; councilName: string }>[];
  mayEdit: boolean;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

const partyName = { lead: 'Lead authority', partner: 'Partner authority', funder: 'Funder' } as const;

export function PartnersView(props: PartnersViewProps) {
  const { frame, parties, people, mayEdit, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Partners and people" problems={answer?.problems}>
      <Table
        stacked
        caption="Parties, in the agreed order"
        captionSize="m"
        columns={[{ heading: 'Party' }, { heading: 'Part' }, { heading: 'From' }, { heading: 'Until' }]}
        rows={parties.map(({ councilId, name, role, fromDate, untilDate }) => ({
          key: councilId + fromDate,
          cells: [
            <TextLink key="council" to={paths.council(councilId)}>
              {name}
            </TextLink>,
            partyName[role],
            formatDate(fromDate as PlainDate),
            untilDate ? formatDate(untilDate as PlainDate) : '–',
          ],
        }))}
      />
      {mayEdit ? <AddParty {...props} answer={answerFor(answer, 'addPartner')} /> : null}
      <Table
        stacked
        caption="People"
        captionSize="m"
        columns={[{ heading: 'Post' }, { heading: 'Council' }, { heading: 'Role' }, { heading: 'For' }]}
        rows={people.map(({ role, lotNumber, post, councilName }, index) => ({
          key: `${index}`,
          cells: [
            post,
            councilName ?? 'Outside',
            roleName[role as Role],
            lotNumber ? `Lot ${lotNumber}` : 'The whole procurement',
          ],
        }))}
      />
      {mayEdit ? <Appoint {...props} answer={answerFor(answer, 'appoint')} /> : null}
    </ProcurementPage>
  );
}

function AddParty({ councils, formKeys, answer }: PartnersViewProps) {
  const values = answer?.values;
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <Details summary="Add a party" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="addPartner" />
        <HiddenInput name="idempotencyKey" value={formKeys[0]} />
        <Select
          name="councilId"
          label="Council or other authority"
          error={error('councilId')}
          defaultValue={values?.councilId}
          options={[{ value: '', text: 'Choose' }, ...councils.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Radios
          name="role"
          label="Part"
          error={error('role')}
          defaultValue={values?.role ?? 'partner'}
          options={[
            { value: 'partner', text: 'Partner authority', hint: 'Pays a share, approves and signs' },
            { value: 'funder', text: 'Funder', hint: 'Pays a share but does not sign' },
          ]}
        />
        <DateInput
          name="fromDate"
          label="Day it joins"
          error={error('fromDate')}
          defaultValue={typedDate(values, 'fromDate')}
        />
        <Button secondary>Add the party</Button>
      </form>
    </Details>
  );
}

function Appoint({ candidates, formKeys, answer }: PartnersViewProps) {
  const values = answer?.values;
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <Details summary="Appoint a person" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="appoint" />
        <HiddenInput name="idempotencyKey" value={formKeys[1]} />
        <Select
          name="personId"
          label="Person"
          error={error('personId')}
          defaultValue={values?.personId}
          options={[
            { value: '', text: 'Choose' },
            ...candidates.map(({ id, post, councilName }) => ({ value: id, text: `${councilName}: ${post}` })),
          ]}
        />
        <Radios
          name="appointedRole"
          label="Role"
          hint="Evaluators, moderators and commercial evaluators are appointed on the panel’s page."
          error={error('appointedRole')}
          defaultValue={values?.appointedRole}
          options={[
            { value: 'partnerApprover', text: 'Partner approver', hint: 'Decides on offers for their council' },
            { value: 'partnerOfficer', text: 'Partner officer', hint: 'Prepares their council’s record' },
            { value: 'leadCommissioner', text: 'Lead commissioner', hint: 'Runs the procurement' },
          ]}
        />
        <Button secondary>Appoint</Button>
      </form>
    </Details>
  );
}
