import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { formatDate } from '#app/domain/plain-date.ts';
import type { ShownTimetable } from './shown-timetable.ts';

const tags = { missed: ['red', 'Missed'], done: ['green', 'Done'], open: ['grey', 'Open'] } as const;

/** The last day of every step for the day the contract is wanted, with its rule and authority. */
export function BackwardTable({ shown }: Readonly<{ shown: ShownTimetable }>) {
  const { backward, backwardWhy, asOn } = shown;
  const title = `For a contract on ${formatDate(asOn.wanted)}`;
  return (
    <section className="jc-section" id="backward">
      <h2 className="govuk-heading-m">{title}</h2>
      {backward ? (
        <>
          <p className="govuk-body">
            {backward.missed === 0
              ? `Every step can still be done. The report is needed by ${formatDate(backward.reportReadyBy)}; the first step must be done by ${formatDate(backward.startBy)}.`
              : `${backward.missed} ${backward.missed === 1 ? 'step has' : 'steps have'} been missed already, so that day cannot be reached in this way.`}
          </p>
          <Table
            stacked
            caption="Last day of every step"
            columns={[
              { heading: 'Last day' },
              { heading: 'Who' },
              { heading: 'What' },
              { heading: 'Authority' },
              { heading: 'State' },
            ]}
            rows={backward.steps.map(({ key, latest, who, rule, authority, state }) => ({
              key,
              cells: [
                <PlainDateText key="latest" date={latest} />,
                who,
                rule,
                authority,
                <Tag key="state" colour={tags[state][0]}>
                  {tags[state][1]}
                </Tag>,
              ],
            }))}
          />
        </>
      ) : (
        <WarningText>{backwardWhy}</WarningText>
      )}
    </section>
  );
}
