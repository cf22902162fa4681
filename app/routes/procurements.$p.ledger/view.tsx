import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Pagination } from '#app/components/govuk/pagination.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { LedgerFault, LedgerHead } from '#app/domain/ledger.ts';
import { ledgerKindName } from '#app/domain/ledger-words.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';

type ShownEvent = Readonly<{
  seq: number;
  recordedAt: string;
  kind: string;
  post: string | null;
  hash: string;
  body: string;
}>;

type LedgerViewProps = Readonly<{
  frame: ProcurementFrame;
  head: LedgerHead;
  verified: Readonly<{ faults: readonly LedgerFault[]; events: number }> | null;
  kinds: readonly string[];
  kind: string;
  page: number;
  pages: number;
  found: number;
  events: readonly ShownEvent[];
}>;

export function LedgerView(props: LedgerViewProps) {
  const { frame, kinds, kind, page, pages, found, events } = props;
  return (
    <ProcurementPage
      frame={frame}
      heading="Ledger"
      lead="Everything that was done, in order. Each event is sealed to the one before it, so none can be changed or taken out unnoticed."
    >
      <Verification {...props} />
      <section className="jc-section">
        <form method="get" action={paths.ledger(frame.id)} className="jc-filter">
          <Select
            name="kind"
            label="Show"
            defaultValue={kind}
            options={[
              { value: '', text: 'Every kind of event' },
              ...kinds.map((one) => ({ value: one, text: ledgerKindName(one) })),
            ]}
          />
          <Button secondary>Show these</Button>
        </form>
        <Table
          caption={`${found} ${found === 1 ? 'event' : 'events'}, newest first`}
          columns={[
            { heading: 'Number', numeric: true },
            { heading: 'When' },
            { heading: 'What' },
            { heading: 'By' },
            { heading: 'Fingerprint' },
          ]}
          rowHeaders={false}
          rows={events.map((event) => ({ key: String(event.seq), cells: cells(event) }))}
        />
        <Pagination
          page={page}
          pages={pages}
          to={(to) => paths.ledgerPage(frame.id, kind, to)}
          label="Pages of events"
        />
      </section>
    </ProcurementPage>
  );
}

function cells({ seq, recordedAt, kind, post, hash, body }: ShownEvent) {
  return [
    seq,
    <span key="when">{formatUkTime(recordedAt)}</span>,
    <div key="what">
      {ledgerKindName(kind)}
      <Details summary="What was recorded">
        <pre className="jc-recorded">{pretty(body)}</pre>
      </Details>
    </div>,
    post ?? 'Nobody signed in',
    <Hash key="hash" value={hash} />,
  ];
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function Verification({ frame, head, verified }: LedgerViewProps) {
  return (
    <section className="jc-verified" aria-label="Verification">
      <p className="govuk-body">
        <VerdictTag verified={verified} /> {verdictWords(head, verified)}
      </p>
      {verified && verified.faults.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {verified.faults.slice(0, 20).map(({ seq, sentence }) => (
            <li key={`${seq} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div className="govuk-body">
        The head is event {head.seq}, <Hash value={head.hash} length={16} />
      </div>
      <p className="govuk-body">
        Give the head to every partner: with it, each can tell later whether the end of the ledger was cut off.
      </p>
      <ButtonGroup>
        <LinkButton to={paths.ledgerFile(frame.id)} download secondary>
          Download the whole ledger
        </LinkButton>
      </ButtonGroup>
    </section>
  );
}

function VerdictTag({ verified }: Pick<LedgerViewProps, 'verified'>) {
  if (verified === null) return <Tag colour="grey">Not checked here</Tag>;
  return verified.faults.length === 0 ? <Tag colour="green">Unbroken</Tag> : <Tag colour="red">Broken</Tag>;
}

function verdictWords(head: LedgerHead, verified: LedgerViewProps['verified']): string {
  if (verified === null)
    return `This ledger has ${head.seq} events, more than are checked on this page. Download it to verify it.`;
  if (verified.faults.length > 0)
    return 'The ledger is not as it was written. Tell your auditor before doing anything else.';
  return `Checked just now: all ${verified.events} events stand as they were written, and the last one is the head.`;
}
