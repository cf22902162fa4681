import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type LettersViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  letters: readonly Readonly<{
    id: string;
    letter: string;
    tenderer: string;
    title: string;
    dated: string;
    hash: string;
    issuedBy: string;
    issuedAt: string;
  }>[];
  shown: Readonly<{ id: string; document: Document }> | null;
  mayIssue: boolean;
  blocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function LettersView(props: LettersViewProps) {
  const { frame, lots, lot, letters, shown, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Letters" problems={answer?.problems}>
      {shown ? (
        <>
          <BackLink to={paths.letters(frame.id, lot.number)}>Letters of lot {lot.number}</BackLink>
          <Files p={frame.id} id={shown.id} />
          <DocumentView document={shown.document} isPageTitle={false} />
        </>
      ) : (
        <>
          <LotTabs lots={lots} current={lot} to={(number) => paths.letters(frame.id, number)} />
          {letters.length > 0 ? <LettersTable {...props} /> : <Issue {...props} />}
        </>
      )}
    </ProcurementPage>
  );
}

function LettersTable({ frame, lot, letters }: LettersViewProps) {
  return (
    <Table
      caption="One letter for each tenderer, from one snapshot and of one date"
      columns={[
        { heading: 'To' },
        { heading: 'Letter' },
        { heading: 'Dated' },
        { heading: 'Fingerprint' },
        { heading: 'Files' },
      ]}
      rows={letters.map(({ id, letter, tenderer, title, dated, hash }) => ({
        key: id,
        cells: [
          `${tenderer} (bid ${letter})`,
          <TextLink key="letter" to={paths.letter(frame.id, lot.number, id)}>
            {title}
            <span className="govuk-visually-hidden"> to {tenderer}</span>
          </TextLink>,
          formatDate(dated as PlainDate),
          <Hash key="hash" value={hash} />,
          <Files key="files" p={frame.id} id={id} to={tenderer} />,
        ],
      }))}
    />
  );
}

function Files({ p, id, to }: Readonly<{ p: string; id: string; to?: string }>) {
  return (
    <ul className="jc-row-actions govuk-list">
      {(['docx', 'pdf', 'html'] as const).map((format) => (
        <li key={format}>
          <TextLink to={paths.letterFile(p, id, format)} download>
            {format.toUpperCase()}
            {to ? <span className="govuk-visually-hidden"> of the letter to {to}</span> : null}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function Issue({ lot, mayIssue, blocked, formKey }: LettersViewProps) {
  const none = <EmptyState title="No letters have been issued for this lot" />;
  if (!mayIssue) return none;
  if (blocked)
    return (
      <>
        {none}
        <BlockedButton reason={blocked}>Issue the letters</BlockedButton>
      </>
    );
  return (
    <form method="post">
      <WarningText>
        Every tenderer’s letter is made now, with today’s date: its own marks, scores and reasons and those of the
        successful tender. Letters never change afterwards.
      </WarningText>
      <HiddenInput name="intent" value="issue" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button>Issue the letters of lot {lot.number}</Button>
    </form>
  );
}
