import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Reopenings } from '#app/components/reopenings.tsx';
import { StandingAside } from '#app/components/standing-aside.tsx';
import type { Reopening } from '#app/domain/reopening.ts';
import { paths } from '#app/paths.ts';
import type { MinuteItem } from './minutes.ts';

type MinutesViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  reopenings: readonly Reopening[];
  aside: boolean;
  blocked: string | null;
  items: readonly MinuteItem[];
  letters: readonly string[];
  letter: string | null;
}>;

export function MinutesView(props: MinutesViewProps) {
  const { frame, lots, lot, reopenings, aside, blocked, items } = props;
  return (
    <ProcurementPage
      frame={frame}
      heading="Minutes"
      lead="What each evaluator gave and why, what the panel agreed, and who dissented. Print this page to keep it."
    >
      <LotTabs lots={lots} current={lot} to={(number) => paths.minutes(frame.id, number)} />
      <Reopenings orders={reopenings} />
      {aside ? (
        <StandingAside procurementId={frame.id} lot={lot.number} what="the panel’s marks and reasons are" />
      ) : blocked || items.length === 0 ? (
        <EmptyState title={blocked ?? 'Individual marks are shown to you once quality is locked'} />
      ) : (
        <>
          <Choice {...props} />
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </>
      )}
    </ProcurementPage>
  );
}

function Choice({ frame, lot, letters, letter }: MinutesViewProps) {
  return (
    <nav aria-label="Tenders">
      <ul className="jc-row-actions govuk-list">
        {letters.map((one) => (
          <li key={one}>
            <TextLink to={paths.minutes(frame.id, lot.number, one)} current={one === letter}>
              Bid {one}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Item({ item }: Readonly<{ item: MinuteItem }>) {
  const { letter, criterionId, title, voices, agreed, isReopened } = item;
  return (
    <section className="jc-minute">
      <h3 className="govuk-heading-s">
        {criterionId}: {title}, bid {letter} {isReopened ? <Tag colour="purple">Reopened</Tag> : null}
      </h3>
      <Table
        caption={`Individual marks of bid ${letter} on ${criterionId}`}
        captionHidden
        dense
        columns={[{ heading: 'Evaluator' }, { heading: 'Mark', numeric: true }, { heading: 'Reasons' }]}
        rows={voices.map(({ key, name, mark, reasons, replaced }) => ({
          key,
          cells: [
            name,
            mark ?? 'none',
            <span key="reasons" className="jc-words">
              {reasons}
              {replaced ? `\nReplaced after submission: ${replaced}` : ''}
            </span>,
          ],
        }))}
      />
      {agreed ? <Agreed agreed={agreed} /> : <p className="govuk-body">The panel has not agreed on this yet.</p>}
    </section>
  );
}

function Agreed({ agreed }: Readonly<{ agreed: NonNullable<MinuteItem['agreed']> }>) {
  const dissents = agreed.views.filter(({ view }) => view === 'dissent');
  const assents = agreed.views.filter(({ view }) => view === 'assent').map(({ name }) => name);
  return (
    <SummaryList
      rows={[
        { label: 'Agreed mark', value: <strong>{agreed.mark}</strong> },
        { label: 'Reasons', value: <span className="jc-words">{agreed.reasons}</span> },
        { label: 'Where in the tender', value: agreed.bidReference },
        ...(agreed.whyNotHigher ? [{ label: 'Why not one mark higher', value: agreed.whyNotHigher }] : []),
        { label: 'Assented', value: assents.join('; ') || 'Nobody' },
        ...dissents.map(({ key, name, reason }) => ({
          id: `${agreed.bidId}-${agreed.criterionId}-${key}`,
          label: 'Dissented',
          value: `${name}: ${reason}`,
        })),
        { label: 'Recorded', value: `${agreed.recordedAt}, revision ${agreed.revision}` },
      ]}
    />
  );
}
