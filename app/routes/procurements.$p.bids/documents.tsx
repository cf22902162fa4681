import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { FileInput } from '#app/components/govuk/file-input.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { DocumentLink } from '#app/components/tender-documents.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { BidDetailProps } from './bid-detail.tsx';

/** Every version of every document; the files themselves once the tenders are opened. */
export function Documents({ frame, chosen }: BidDetailProps) {
  const { documents, answers } = chosen;
  if (documents.length === 0) return null;
  return (
    <Table
      caption="Documents"
      columns={[
        { heading: 'Document' },
        { heading: 'About' },
        { heading: 'Version' },
        { heading: 'Received' },
        { heading: 'Hash' },
      ]}
      rows={documents.map((document) => ({
        key: document.id,
        cells: [
          answers ? <DocumentLink key="file" procurement={frame.id} document={document} /> : document.title,
          document.criterionId ?? 'The tender as a whole',
          document.replaced ? `${document.version}, replaced` : document.version,
          document.receivedAt,
          <Hash key="hash" value={document.hash} />,
        ],
      }))}
    />
  );
}

/** Shown until the tenders are opened. */
export function DocumentForm({ lot, chosen, questions, blocked, formKeys, ...rest }: BidDetailProps) {
  const answer = answerFor(rest.answer, 'document');
  if (blocked.record || chosen.status !== 'in' || !rest.mayRecord) return null;
  if (chosen.documentBlocked) return <BlockedButton reason={chosen.documentBlocked}>Add a document</BlockedButton>;
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  const current = chosen.documents.filter(({ replaced }) => !replaced);
  return (
    <form method="post" encType="multipart/form-data" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Add a document</h3>
      <p className="govuk-body">
        About quality only: a price is typed and sealed, and never stands in a document. It counts as received when it
        is recorded here.
      </p>
      <HiddenInput name="intent" value="document" />
      <HiddenInput name="idempotencyKey" value={formKeys[2]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <FileInput
        name="file"
        label="File"
        hint="PDF or Word (.docx), at most 5 MB, without password, macros or files inside it"
        accept=".pdf,.docx"
        error={problemFor(answer?.problems, 'file')}
      />
      <TextInput
        {...field('documentTitle')}
        label="What it is"
        hint="The panel reads it: do not name the tenderer. For example, Staff rota"
      />
      <Select
        {...field('ofCriterion')}
        label="About"
        options={[
          { value: '', text: 'The tender as a whole' },
          ...questions.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` })),
        ]}
      />
      {current.length > 0 ? (
        <Select
          {...field('replaces')}
          label="Takes the place of"
          hint="Every version stays on record"
          options={[
            { value: '', text: 'Nothing; it is a new document' },
            ...current.map(({ number, title }) => ({ value: String(number), text: `${number}: ${title}` })),
          ]}
        />
      ) : null}
      <Button secondary>Record the document</Button>
    </form>
  );
}
