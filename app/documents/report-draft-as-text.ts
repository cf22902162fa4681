/**
 * A saved draft of a report as running text, section by section and box by box under its label: what two of them are
 * compared by, word by word. A meeting reads as its body and day, a contract as its reference and supplier, a choice
 * as its words; nothing that is empty is said.
 * Authority: Local Government Act 1972 section 100B (who decides sees the report in time) and each council's standing
 * orders: whoever clears a report must see what was changed in it since they last did.
 * Example: a draft with a post and a meeting has, under "The decision", "The meeting: 18 January 2018, Executive Board"
 * and "The reporting officer’s post: Strategic Director, People".
 */
import { capital } from '#app/domain/capital.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { areaName } from './decision-record/parts/part-words.ts';
import { type BoxNames, labelOfBox, ownedBox } from './label-of-box.ts';
import { isKeyName, registerName, sentByName } from './report-choices.ts';
import { type DraftSectionId, draftSections } from './report-draft-sections.ts';
import { fieldsOfTexts } from './report-fields.ts';
import type { ReportTexts } from './report-texts.ts';
import { formatDay } from './wording.ts';

/** What the ids in a draft stand for. */
export interface DraftNames extends BoxNames {
  /** The meeting that the draft names; null where the calendar has none of that id. */
  readonly meeting: Readonly<{ body: string; heldOn: string }> | null;
  readonly contract: Readonly<{ reference: string; supplier: string }> | null;
}

export interface SectionText {
  readonly id: DraftSectionId;
  readonly title: string;
  readonly text: string;
}

/** Every section of the stage, also where nothing is written in it. */
export function reportDraftAsText(stage: ReportStage, texts: ReportTexts, names: DraftNames): readonly SectionText[] {
  const fields = fieldsOfTexts(texts);
  return draftSections(stage).map(({ id, title, boxes }) => ({
    id,
    title,
    text: boxes
      .flatMap((box) => (box.endsWith('-') ? namesOfGroup(fields, box, names) : [box]))
      .flatMap((box) => lineOf(box, fields[box] ?? '', names))
      .join(''),
  }));
}

/** With an end to each line, so that what follows it in another version does not seem to change it. */
function lineOf(box: string, field: string, names: DraftNames): readonly string[] {
  const words = saidOf(box, field.trim(), names);
  return words === '' ? [] : [`${capital(labelOfBox(box, names))}: ${words}\n`];
}

type Fields = Readonly<Record<string, string>>;

/** The boxes of rows as they stand; those of councils and priorities in the order of the draft, strangers last. */
function namesOfGroup(fields: Fields, group: string, { councils, priorities }: DraftNames): readonly string[] {
  const order = [...councils, ...priorities].map(({ id }) => id);
  const place = (box: string) => {
    const at = order.indexOf(ownedBox(box)?.id ?? '');
    return at < 0 ? order.length : at;
  };
  const boxes = Object.keys(fields).filter((box) => box.startsWith(group));
  return boxes.sort((a, b) => place(a) - place(b));
}

function saidOf(box: string, field: string, { meeting, contract }: DraftNames): string {
  if (field === '') return '';
  if (box === 'meetingId')
    return meeting ? `${formatDay(meeting.heldOn)}, ${meeting.body}` : 'a meeting that is not in the calendar';
  if (box === 'contractId')
    return contract ? `${contract.reference}, ${contract.supplier}` : 'a contract that is not in the record';
  if (/On$|-on$/.test(box)) return formatDay(field);
  return wordsOfChoice(box)?.[field] ?? field;
}

function wordsOfChoice(box: string): Readonly<Record<string, string>> | null {
  if (box === 'isKey') return isKeyName;
  if (box === 'sentBy') return sentByName;
  if (box === 'register') return registerName;
  return /^risk-\d+-area$/.test(box) ? areaName : null;
}
