import { Details } from '#app/components/govuk/details.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type GovernanceGroup, groupNames, usualValue, wordsOf } from '#app/domain/governance-keys.ts';
import { governanceName, sayGovernanceValue } from '#app/domain/governance-words.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';

type SettingRow = Readonly<{
  validFrom: string;
  value: unknown;
  typed: string;
  confirmed: boolean;
  authority: string | null;
}>;
/** The rows of one key, the newest first; none where the council has recorded nothing. */
export type ShownSetting = Readonly<{ key: string; rows: readonly SettingRow[] }>;

type SettingsTableProps = Readonly<{
  councilId: string;
  settings: readonly ShownSetting[];
  today: string;
  mayChange: boolean;
}>;

/** What applies today, group by group; what applied before, and what is to come, one click away. */
export function SettingsTable(props: SettingsTableProps) {
  const groups = Object.keys(groupNames) as GovernanceGroup[];
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">Settings</h2>
      {groups.map((group) => (
        <GroupTable
          key={group}
          {...props}
          title={groupNames[group]}
          settings={props.settings.filter(({ key }) => (wordsOf(key)?.group ?? 'records') === group)}
        />
      ))}
    </section>
  );
}

function GroupTable({
  councilId,
  settings,
  today,
  mayChange,
  title,
}: SettingsTableProps & Readonly<{ title: string }>) {
  return (
    <Table
      stacked
      caption={title}
      captionSize="s"
      columns={[
        { heading: 'Setting' },
        { heading: 'What applies' },
        { heading: 'Since' },
        { heading: 'Laid down in' },
        ...(mayChange ? [{ heading: 'Change', headingHidden: true }] : []),
      ]}
      rows={settings.map((setting) => {
        const row = inForce(setting, today);
        const assumed = row ? !row.confirmed : usualValue(setting.key) !== undefined;
        return {
          key: setting.key,
          cells: [
            governanceName(setting.key),
            <Value key="value" setting={setting} row={row} today={today} />,
            row ? <PlainDateText key="since" date={row.validFrom as PlainDate} /> : '',
            assumed ? (
              <Tag key="tag" colour="yellow">
                {'Unconfirmed: common practice'}
              </Tag>
            ) : (
              (row?.authority ?? '')
            ),
            ...(mayChange
              ? [
                  <TextLink key="change" to={paths.changeSetting(councilId, setting.key)}>
                    {assumed ? 'Confirm or change' : row ? 'Change' : 'Record'}
                    <span className="govuk-visually-hidden"> {governanceName(setting.key).toLowerCase()}</span>
                  </TextLink>,
                ]
              : []),
          ],
        };
      })}
    />
  );
}

export const inForce = ({ rows }: ShownSetting, today: string): SettingRow | undefined =>
  rows.find(({ validFrom }) => validFrom <= today);

function Value({ setting, row, today }: Readonly<{ setting: ShownSetting; row?: SettingRow; today: string }>) {
  const others = setting.rows.filter((one) => one !== row);
  const usual = usualValue(setting.key);
  return (
    <>
      {row ? (
        sayGovernanceValue(setting.key, row.value)
      ) : usual === undefined ? (
        <span className="jc-muted">Not recorded</span>
      ) : (
        sayGovernanceValue(setting.key, usual)
      )}
      {others.length > 0 ? (
        <Details summary="Before and after">
          <ul className="govuk-list">
            {others.map(({ validFrom, value, confirmed }) => (
              <li key={validFrom}>
                {validFrom > today ? 'From' : 'Since'} {formatDate(validFrom as PlainDate)}:{' '}
                {sayGovernanceValue(setting.key, value)}
                {confirmed ? '' : ' (unconfirmed)'}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}
