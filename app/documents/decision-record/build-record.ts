import type { Block, Document, DocumentStatus, Heading } from '../document.ts';
import { heading, note, paragraph, text } from '../document.ts';
import { type DocumentProblem, documentProblems } from '../document-problems.ts';
import type { FactHrefs } from '../fact-link.ts';
import { numberSections } from '../number-paragraphs.ts';
import { RECORD_BLOCK_BUILDERS } from './record-blocks.ts';
import { RECORD_CONDITIONS_HOLD } from './record-conditions.ts';
import { fillRecordTemplate, type RecordContext } from './record-context.ts';
import type { RecordFacts } from './record-facts.ts';
import type { RecordElement, RecordForm } from './record-form-schema.ts';
import { PART_OF_BLOCK, type RecordConditionName } from './record-names.ts';

export type BuiltRecord = Readonly<{ document: Document; problems: readonly DocumentProblem[] }>;

/**
 * A council's record of its decision as its form lays it down. Nothing is guessed: what nobody has recorded stands as a
 * placeholder and is returned as a problem. Guidance stands in drafts only.
 */
export function buildRecord(
  form: RecordForm,
  facts: RecordFacts,
  { hrefs, versionLabel, status }: Readonly<{ hrefs: FactHrefs; versionLabel: string; status: DocumentStatus }>,
): BuiltRecord {
  const context: RecordContext = { form, facts, hrefs, isComplete: status !== 'draft' };
  const blocks = form.layout.flatMap((element) => elementBlocks(element, context));
  const document: Document = {
    title: facts.heading.title.trim() === '' ? form.name : `${form.name}: ${facts.heading.title.trim()}`,
    language: 'en-GB',
    council: form.council,
    subtitle: form.edition,
    classification: 'open',
    classificationLabel: null,
    versionLabel,
    status,
    blocks: numberSections(blocks),
  };
  return { document, problems: documentProblems(document) };
}

function elementBlocks(element: RecordElement, context: RecordContext): readonly Block[] {
  if (element.kind !== 'rows' && !stands('when' in element ? element.when : undefined, context)) return [];
  switch (element.kind) {
    case 'rows':
      return rowBlocks(element, context);
    case 'heading':
      return [markedHeading(2, element, context.form.numbering === 'section' && element.numbered !== false)];
    case 'subhead':
      return [markedHeading(3, element, false)];
    case 'paragraph':
      return [paragraph(fillRecordTemplate(element.text, element.empty, context))];
    case 'guidance':
      return context.isComplete ? [] : [note('guidance', element.text)];
    case 'list':
      return [{ kind: 'list', ordered: false, items: element.items.map((item) => [text(item)]) }];
    case 'block':
      return [...guidanceOn(element, context), ...RECORD_BLOCK_BUILDERS[element.block](context)];
  }
}

/** What the officer is asked for, above the first place where it will stand. */
function guidanceOn(element: BlockElement, { form, isComplete }: RecordContext): readonly Block[] {
  const printed = PART_OF_BLOCK[element.block];
  const asked = form.parts.find(({ part }) => part === printed);
  const first = form.layout.find((one) => one.kind === 'block' && PART_OF_BLOCK[one.block] === printed);
  return asked === undefined || first !== element || isComplete ? [] : [note('guidance', asked.guidance)];
}

type BlockElement = Extract<RecordElement, { kind: 'block' }>;

const stands = (when: RecordConditionName | undefined, { facts }: RecordContext): boolean =>
  when === undefined || RECORD_CONDITIONS_HOLD[when](facts);

function rowBlocks({ rows }: Extract<RecordElement, { kind: 'rows' }>, context: RecordContext): readonly Block[] {
  const standing = rows.filter(({ when }) => stands(when, context));
  if (standing.length === 0) return [];
  return [
    {
      kind: 'definitions',
      rows: standing.map(({ label, value, empty }) => ({ label, value: fillRecordTemplate(value, empty, context) })),
    },
  ];
}

/** A heading with the mark of its note: "Consultation (note 3)". */
function markedHeading(
  level: 2 | 3,
  { text: words, note: number }: { readonly text: string; readonly note?: number | undefined },
  numbered: boolean,
): Heading {
  return heading(level, [text(number === undefined ? words : `${words} (note ${number})`)], numbered);
}
