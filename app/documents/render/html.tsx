import { Fragment } from 'react';
import { cleanText } from '../clean-text.ts';
import type { Block, Definitions, Document, Heading, List, Paragraph, Runs, Signature } from '../document.ts';
import { runsOfNote } from '../inline-text.ts';
import { paragraphAnchor } from '../paragraph-anchor.ts';
import { hasNumbers } from './has-numbers.ts';
import { HtmlChart } from './html-chart.tsx';
import { Inlines } from './html-inlines.tsx';
import { HtmlTable } from './html-table.tsx';
import { signatureLines } from './plain-text.ts';

type DocumentViewProps = Readonly<{
  document: Document;
  /** Off where the document is one part of a page that has its own main heading. */
  isPageTitle?: boolean;
}>;

/** A document on the page: the master of which DOCX and PDF are renditions. */
export function DocumentView({ document, isPageTitle = true }: DocumentViewProps) {
  const Title = isPageTitle ? 'h1' : 'h2';
  const anchors = anchorsOf(document.blocks);
  return (
    <article
      className={`jc-document${hasNumbers(document) ? '' : ' jc-document--unnumbered'}`}
      lang={document.language}
    >
      <header className="jc-document__head">
        {document.classificationLabel === null ? null : (
          <p className="govuk-body jc-document__classification">
            <strong>{cleanText(document.classificationLabel)}</strong>
          </p>
        )}
        <p className="govuk-caption-l">{cleanText(document.council)}</p>
        <Title className="govuk-heading-l">{cleanText(document.title)}</Title>
        {document.subtitle === null ? null : (
          <p className="govuk-body jc-document__subtitle">
            <strong>{cleanText(document.subtitle)}</strong>
          </p>
        )}
      </header>
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
        <BlockView key={index} block={block} anchor={anchors[index]} isPageTitle={isPageTitle} />
      ))}
    </article>
  );
}

type Placed<B> = Readonly<{ block: B; anchor: string | undefined }>;

function BlockView({ block, anchor, isPageTitle }: Placed<Block> & Readonly<{ isPageTitle: boolean }>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} anchor={anchor} isPageTitle={isPageTitle} />;
    case 'paragraph':
      return <ParagraphView block={block} anchor={anchor} />;
    case 'table':
      return <HtmlTable table={block} />;
    case 'chart':
      return <HtmlChart chart={block} />;
    case 'list':
      return <ListView block={block} />;
    case 'definitions':
      return <DefinitionsView block={block} />;
    case 'note':
      return (
        <div className={`govuk-inset-text jc-document__note jc-document__note--${block.purpose}`}>
          <Inlines runs={runsOfNote(block)} />
        </div>
      );
    case 'signature':
      return <SignatureView block={block} />;
    case 'pageBreak':
      return <hr className="govuk-section-break govuk-section-break--xl govuk-section-break--visible" />;
  }
}

const HEADING_CLASS = { 1: 'govuk-heading-l', 2: 'govuk-heading-m', 3: 'govuk-heading-s' } as const;

function HeadingView({ block, anchor, isPageTitle }: Placed<Heading> & Readonly<{ isPageTitle: boolean }>) {
  const level = Math.min(block.level + (isPageTitle ? 0 : 1), 4);
  const Tag = `h${level}` as 'h1' | 'h2' | 'h3' | 'h4';
  return (
    <Tag id={anchor} className={`${HEADING_CLASS[block.level]} jc-document__heading`}>
      <Numbered number={block.number} runs={block.runs} />
    </Tag>
  );
}

function ParagraphView({ block, anchor }: Placed<Paragraph>) {
  return (
    <p id={anchor} className="govuk-body jc-document__paragraph">
      <Numbered number={block.number} runs={block.runs} />
    </p>
  );
}

/** Where a number leads; one that stands twice, as on some papers, leads to its first place. */
function anchorsOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  const used = new Set<string>();
  return blocks.map((block) => {
    const number = block.kind === 'heading' || block.kind === 'paragraph' ? block.number : null;
    if (number === null || used.has(number)) return undefined;
    used.add(number);
    return paragraphAnchor(number);
  });
}

function Numbered({ number, runs }: Readonly<{ number: string | null; runs: Runs }>) {
  if (number === null) return <Inlines runs={runs} />;
  return (
    <>
      <span className="jc-document__number">{`${number} `}</span>
      <Inlines runs={runs} />
    </>
  );
}

function ListView({ block }: Readonly<{ block: List }>) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag className={`govuk-list govuk-list--${block.ordered ? 'number' : 'bullet'} jc-document__list`}>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
        <li key={index}>
          <Inlines runs={item} />
        </li>
      ))}
    </Tag>
  );
}

function DefinitionsView({ block }: Readonly<{ block: Definitions }>) {
  return (
    <dl className="govuk-summary-list jc-document__definitions">
      {block.rows.map(({ label, value }) => (
        <div key={label} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{cleanText(`${label}:`)}</dt>
          <dd className="govuk-summary-list__value">
            <Inlines runs={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SignatureView({ block }: Readonly<{ block: Signature }>) {
  return (
    <p className="govuk-body jc-document__signature">
      {signatureLines(block).map((line, index) => (
        <Fragment key={line}>
          {index === 0 ? null : <br />}
          {cleanText(line)}
        </Fragment>
      ))}
    </p>
  );
}
