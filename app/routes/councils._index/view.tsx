import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';

type Listed = Readonly<{
  id: string;
  name: string;
  decisionBody: string;
  nextMeeting: string | null;
  unconfirmed: number;
}>;

export function CouncilsView({ councils, own }: Readonly<{ councils: readonly Listed[]; own: string | null }>) {
  return (
    <PageBody width="wide">
      <PageHeading lead="How each council decides: its notices, its meetings, its call-in. Every timetable follows from these.">
        Councils
      </PageHeading>
      <Table
        stacked
        caption="Councils"
        captionHidden
        columns={[
          { heading: 'Council' },
          { heading: 'Decision body' },
          { heading: 'Next meeting' },
          { heading: 'Settings' },
        ]}
        rows={councils.map(({ id, name, decisionBody, nextMeeting, unconfirmed }) => ({
          key: id,
          highlight: id === own,
          cells: [
            <TextLink key="name" to={paths.council(id)}>
              {name}
            </TextLink>,
            decisionBody,
            nextMeeting ? <PlainDateText key="next" date={nextMeeting as PlainDate} /> : 'None in the calendar',
            unconfirmed > 0 ? (
              <Tag key="settings" colour="yellow">{`${unconfirmed} unconfirmed`}</Tag>
            ) : (
              <Tag key="settings" colour="green">
                All confirmed
              </Tag>
            ),
          ],
        }))}
      />
    </PageBody>
  );
}
