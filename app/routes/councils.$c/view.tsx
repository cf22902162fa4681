import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { roleName } from '#app/domain/permission.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { ChangeSetting } from './change-setting.tsx';
import { Meetings, type ShownMeeting } from './meetings.tsx';
import { SettingsTable, type ShownSetting } from './settings-table.tsx';

type CouncilViewProps = Readonly<{
  council: Readonly<{
    id: string;
    name: string;
    decisionBody: string;
    website: string | null;
    meetings: readonly ShownMeeting[];
    people: readonly Readonly<{ id: string; post: string; roles: readonly string[] }>[];
    isAdministrator: boolean;
  }>;
  today: string;
  changing: string | null;
  settings: readonly ShownSetting[];
  forms: readonly Readonly<{ id: string; edition: string; validFrom: string }>[];
  formKeys: readonly [string, string, string, string];
  answer?: ShownAnswer;
}>;

export function CouncilView(props: CouncilViewProps) {
  const { council, today, settings, changing, forms, formKeys, answer } = props;
  const { id, name, meetings, people, isAdministrator } = council;
  const changed = settings.find(({ key }) => key === (answer?.values.key ?? changing));
  return (
    <PageBody
      width="wide"
      before={<Breadcrumbs items={[{ text: 'Councils', to: paths.councils() }, { text: name }]} />}
    >
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading lead="How this council decides. Every setting has a day from which it applies; what applied before stays on record.">
        {name}
      </PageHeading>
      <p className="govuk-body">
        <TextLink to={paths.delegations(id)}>Who may decide for this council: its delegations</TextLink>
      </p>
      {people.length > 0 ? (
        <p className="govuk-body">
          <TextLink to={paths.records(id)}>The council’s decision records</TextLink>
        </p>
      ) : null}
      <SettingsTable councilId={id} settings={settings} today={today} mayChange={isAdministrator} />
      {isAdministrator && changed ? (
        <ChangeSetting setting={changed} today={today} formKeys={[formKeys[0], formKeys[1]]} answer={answer} />
      ) : null}
      <Meetings
        meetings={meetings}
        today={today}
        usualBody={council.decisionBody}
        formKeys={isAdministrator ? [formKeys[2], formKeys[3]] : null}
        answer={answer}
      />
      <section className="jc-section">
        <h2 className="govuk-heading-m">Report forms in the portal</h2>
        {forms.length === 0 ? (
          <p className="govuk-body">None yet: reports of this council are written outside the portal.</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {forms.map((form) => (
              <li key={form.id}>
                {form.edition}, from {formatDate(form.validFrom as PlainDate)}
              </li>
            ))}
          </ul>
        )}
      </section>
      {people.length > 0 ? <People people={people} /> : null}
    </PageBody>
  );
}

function People({ people }: Pick<CouncilViewProps['council'], 'people'>) {
  return (
    <section className="jc-section">
      <Table
        stacked
        caption="People of your council"
        captionSize="m"
        columns={[{ heading: 'Post' }, { heading: 'Role at the council' }]}
        rows={people.map(({ id, post, roles }) => ({
          key: id,
          cells: [post, roles.map((role) => roleName[role as keyof typeof roleName] ?? role).join(', ') || 'None'],
        }))}
      />
    </section>
  );
}
