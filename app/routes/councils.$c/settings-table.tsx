import { Details } from '#app/components/govuk/details.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
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
/** The rows of one key, the newest first. */
export type ShownSetting = Readonly<{ key: string; rows: readonly SettingRow[] }>;

type SettingsTableProps = Readonly<{
  councilId: string;
  settings: readonly ShownSetting[];
  today: string;
  mayChange: boolean;
}>;

/** What applies today first; what applied before, and what is to come, one click away. */
export function SettingsTable({ councilId, settings, today, mayChange }: SettingsTableProps) {
  return (
    <section className="jc-section">
      <Table
        caption="Settings"
        captionSize="m"
        columns={[
          { heading: 'Setting' },
          { heading: 'What applies' },
          { heading: 'Since' },
          { heading: 'Laid down in' },
          ...(mayChange ? [{ heading: 'Change', headingHidden: true }] : []),
        ]}
        rows={settings.map((setting) => {
          const row = inForce(setting, today);
          return {
            key: setting.key,
            cells: [
              governanceName(setting.key),
              <Value key="value" setting={setting} row={row} today={today} />,
              row ? <PlainDateText key="since" date={row.validFrom as PlainDate} /> : 'Not yet',
              row?.confirmed ? (
                row.authority
              ) : (
                <Tag key="tag" colour="yellow">
                  {'Unconfirmed: common practice'}
                </Tag>
              ),
              ...(mayChange
                ? [
                    <TextLink key="change" to={paths.changeSetting(councilId, setting.key)}>
                      {row?.confirmed ? 'Change' : 'Confirm or change'}
                      <span className="govuk-visually-hidden"> {governanceName(setting.key).toLowerCase()}</span>
                    </TextLink>,
                  ]
                : []),
            ],
          };
        })}
      />
    </section>
  );
}

export const inForce = ({ rows }: ShownSetting, today: string): SettingRow | undefined =>
  rows.find(({ validFrom }) => validFrom <= today);

function Value({ setting, row, today }: Readonly<{ setting: ShownSetting; row?: SettingRow; today: string }>) {
  const others = setting.rows.filter((one) => one !== row);
  return (
    <>
      {row ? sayGovernanceValue(setting.key, row.value) : 'Nothing yet'}
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
