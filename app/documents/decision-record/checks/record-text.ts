import { amountFindings } from '../../checks/amounts.ts';
import { dateFindings, otherFormat } from '../../checks/dates.ts';
import { blocks, warns } from '../../checks/finding.ts';
import { structureFindings } from '../../checks/structure.ts';
import { type StatedReference, textFindings } from '../../checks/text.ts';
import { type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';

/**
 * C01 to C04, C08, C12, C14, C18 to C23, C46, C48 and C55: the words, numbers and tables of a record as a reader sees
 * them, and what can be seen on the paper of one that was made elsewhere.
 */
export const recordTextFindings: RecordCheck = (input) => {
  const { document, form } = input;
  return [
    ...textFindings({ document, knownAcronyms: form.knownAcronyms, references: referencesOf(input) }),
    ...dateFindings({ document, dateFormat: form.dateFormat }),
    ...structureFindings({ document, headerLabels: mandatoryLabels(input) }),
    ...amountFindings(document),
    ...paperFindings(input),
  ];
};

function referencesOf(input: RecordCheckInput): readonly StatedReference[] {
  const { heading, authority, route } = input.facts;
  return [
    { reference: heading.reference, place: recordPlace(input, 'heading.reference', 'Reference') },
    {
      reference: heading.contractReference,
      place: recordPlace(input, 'heading.contractReference', 'Contract reference'),
    },
    { reference: authority.reference, place: recordPlace(input, 'authority.reference', 'Reference of the authority') },
    { reference: route.waiverReference, place: recordPlace(input, 'route.waiverReference', 'Waiver record') },
  ];
}

/** Labels of the rows above the first section that stand in this document and that the form has no own words for. */
function mandatoryLabels({ form, document }: RecordCheckInput): readonly string[] {
  const printed = document.blocks.flatMap((block) => (block.kind === 'definitions' ? block.rows : []));
  const first = form.layout.findIndex((element) => element.kind === 'heading' && element.numbered !== false);
  const mandatory = form.layout
    .slice(0, first)
    .flatMap((element) => (element.kind === 'rows' ? element.rows : []))
    .filter(({ label, empty }) => empty === undefined && printed.some((row) => row.label === label));
  return [...new Set(mandatory.map(({ label }) => label))];
}

/** What somebody saw on a paper that was not made here. */
function paperFindings(input: RecordCheckInput) {
  const { paper } = input.facts;
  const place = recordPlace(input, 'paper', 'The paper as it stands');
  const { dateFormat } = input.form;
  const { noteMarks, notes } = paper;
  return [
    ...paper.guidance.map((words) => blocks('C01', `Guidance stands on the paper: "${words}".`, place)),
    ...paper.fillers.map((words) => blocks('C02', `"${words}" is filler, not a value.`, place)),
    ...(paper.isEditionLabelled === false ? [blocks('C08', 'The paper does not say which edition it is.', place)] : []),
    ...paper.bareDates.map((date) => blocks('C08', `The date "${date}" stands without saying what it is.`, place)),
    ...paper.writtenDates.flatMap((date) => otherFormat(date, dateFormat, place)),
    ...paper.unresolvedWordings.map((words) => blocks('C18', `Two wordings stand side by side: "${words}".`, place)),
    ...(noteMarks.join() === notes.join() && noteMarks.every((mark, index) => mark === index + 1)
      ? []
      : [
          blocks(
            'C19',
            `The marks of notes are ${noteMarks.join(', ') || 'none'}, the notes ${notes.join(', ') || 'none'}.`,
            place,
          ),
        ]),
    ...paper.brokenTables.map((table) => blocks('C20', `The table "${table}" is not whole.`, place)),
    ...paper.splitTables.map((table) => warns('C46', `A row of the table "${table}" is split over two pages.`, place)),
  ];
}
