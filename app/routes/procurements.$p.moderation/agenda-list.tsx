import { SpreadChart } from '#app/components/charts/spread-chart.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Pagination } from '#app/components/govuk/pagination.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { Progress } from '#app/components/progress.tsx';
import { paths } from '#app/paths.ts';
import type { AgendaRow } from './agenda.ts';
import { ReopenForm } from './reopen-form.tsx';
import type { ModerationViewProps } from './view.tsx';

type AgendaProps = ModerationViewProps & Readonly<{ agenda: NonNullable<ModerationViewProps['agenda']> }>;

/** A drawing of more cannot be read; the agenda itself holds every mark. */
const mostCharted = 40;

/** What the panel discusses, where evaluators differ most first. No average is formed anywhere. */
export function Agenda(props: AgendaProps) {
  const { frame, lot, agenda, may } = props;
  const { rows, evaluators, maximum, gaps, places, settled, page, pages } = agenda;
  const charted = rows.slice(0, mostCharted);
  if (rows.length === 0 || evaluators.length === 0)
    return <EmptyState title="Individual marks are shown to you once quality is locked" />;
  return (
    <>
      <Progress done={settled} of={places} what="agreed" />
      <Table
        caption="Agenda: open items first, widest spread first"
        columns={[
          { heading: 'Tender and question' },
          { heading: 'Marks', numeric: true },
          { heading: 'Spread', numeric: true },
          { heading: 'Agreed', numeric: true },
          { heading: 'State' },
        ]}
        rows={rows.map((row) => ({
          key: `${row.bidId} ${row.criterionId}`,
          cells: [
            <TextLink key="item" to={paths.moderateItem(frame.id, lot.number, row.bidId, row.criterionId)}>
              Bid {row.letter}, {row.criterionId}: {row.title}
            </TextLink>,
            row.marks.map((mark) => mark ?? '–').join(', '),
            spreadOf(row) ?? '',
            row.agreed ?? '',
            <State key="state" row={row} />,
          ],
        }))}
      />
      <Pagination page={page} pages={pages} to={(to) => paths.agendaPage(frame.id, lot.number, to)} />
      {may.record ? <Lock {...props} gaps={gaps} /> : null}
      <ReopenForm {...props} />
      <SpreadChart
        title="Where evaluators differ"
        summary={`Individual marks of ${evaluators.length} evaluators on ${charted.length} of ${places} items, the widest spread first.`}
        evaluators={evaluators}
        maximum={maximum}
        items={charted.map((row) => ({
          key: `${row.bidId} ${row.criterionId}`,
          name: `Bid ${row.letter}, ${row.criterionId}`,
          marks: row.marks,
          spread: spreadOf(row),
        }))}
      />
    </>
  );
}

const spreadOf = ({ lowest, highest }: AgendaRow) => (lowest === null || highest === null ? null : highest - lowest);

function State({ row: { agreed, dissents, toLookAtAgain } }: Readonly<{ row: AgendaProps['agenda']['rows'][number] }>) {
  if (toLookAtAgain) return <Tag colour="purple">To look at again</Tag>;
  if (agreed === null) return <Tag colour="yellow">To agree</Tag>;
  return dissents > 0 ? (
    <Tag colour="orange">
      Agreed, {dissents} {dissents === 1 ? 'dissent' : 'dissents'}
    </Tag>
  ) : (
    <Tag colour="green">Agreed</Tag>
  );
}

function Lock({ lot, agenda, gaps, formKeys }: AgendaProps & Readonly<{ gaps: readonly string[] }>) {
  if (agenda.lockBlocked) return <BlockedButton reason={agenda.lockBlocked}>Lock quality</BlockedButton>;
  if (gaps.length > 0)
    return (
      <BlockedButton
        reason={`${lot.stage === 'reopened' ? 'Still to look at again' : 'Still without consensus'}: ${gaps.join('; ')}.`}
      >
        Lock quality
      </BlockedButton>
    );
  return (
    <form method="post">
      <WarningText>
        Once quality is locked, no mark of this lot changes unless the lead commissioner orders a question to be
        reopened.
      </WarningText>
      <HiddenInput name="intent" value="lock" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button warning>
        Lock the quality of lot {lot.number}
        {lot.stage === 'reopened' ? ' again' : ''}
      </Button>
    </form>
  );
}
