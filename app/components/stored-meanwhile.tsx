import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { Table } from './govuk/table.tsx';
import { TextLink } from './govuk/text-link.tsx';
import { WarningText } from './govuk/warning-text.tsx';

/** What somebody else saved meanwhile, beside what was typed; saving again is then a decision. */
export function StoredMeanwhile({ answer, keepStoredTo }: Readonly<{ answer: ShownAnswer; keepStoredTo: string }>) {
  const fields = Object.keys(answer.stored ?? {}).filter((name) => answer.stored?.[name] !== answer.values[name]);
  return (
    <>
      <WarningText>These were changed by somebody else while you were editing.</WarningText>
      <Table
        caption="What differs"
        columns={[{ heading: 'Box' }, { heading: 'Yours' }, { heading: 'Stored now' }]}
        rows={fields.map((name) => ({
          key: name,
          cells: [name, answer.values[name] ?? '', answer.stored?.[name] ?? ''],
        }))}
      />
      <p className="govuk-body">
        Saving again puts yours in place of what is stored; both stay in the ledger. Or{' '}
        <TextLink to={keepStoredTo}>keep what is stored</TextLink>.
      </p>
    </>
  );
}
