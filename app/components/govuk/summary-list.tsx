import type { ReactNode } from 'react';
import { TextLink } from './text-link.tsx';

export type SummaryAction = Readonly<{
  to: string;
  /** Usually "Change". */
  text: string;
  /** What it changes, for people who hear the link alone: "cost shares". */
  about: string;
}>;

export type SummaryRow = Readonly<{
  label: ReactNode;
  value: ReactNode;
  id?: string;
  actions?: readonly SummaryAction[];
}>;

type SummaryListProps = Readonly<{ rows: readonly SummaryRow[]; noBorder?: boolean }>;

function Action({ action }: Readonly<{ action: SummaryAction }>) {
  return (
    <TextLink to={action.to}>
      {action.text}
      <span className="govuk-visually-hidden"> {action.about}</span>
    </TextLink>
  );
}

function Actions({ actions }: Readonly<{ actions: readonly SummaryAction[] }>) {
  const [only] = actions;
  return (
    <dd className="govuk-summary-list__actions">
      {actions.length === 1 && only ? (
        <Action action={only} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={action.to + action.about} className="govuk-summary-list__actions-list-item">
              <Action action={action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

export function SummaryList({ rows, noBorder }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={`govuk-summary-list${noBorder ? ' govuk-summary-list--no-border' : ''}`}>
      {rows.map((row, index) => (
        <div
          key={row.id ?? (typeof row.label === 'string' ? row.label : index)}
          id={row.id}
          className={`govuk-summary-list__row${anyActions && !row.actions?.length ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt className="govuk-summary-list__key">{row.label}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  );
}
