import { z } from 'zod';
import { SIGNIFICANCES } from '#app/domain/required-consultees.ts';
import { DATE_FORMATS } from '../wording.ts';
import { CONSULTEE_ROLES, RECORD_PARTS, type RecordPart } from './record-facts.ts';
import { RECORD_FIELDS } from './record-fields.ts';
import { PART_OF_BLOCK, RECORD_BLOCKS, RECORD_CONDITIONS } from './record-names.ts';

/**
 * A council's form for the record of a decision as dated data: which facts it asks for, in which order, under its own
 * labels, and what its document looks like. A new edition or another council is a new file. Everything that a form
 * refers to (field, block, condition, note) is checked when it loads.
 * Authority: SI 2012/2089 regulations 12 and 13; SI 2014/2095 regulation 7 (what a record of a decision holds).
 * Example: `{ "kind": "paragraph", "text": "Work starts on {contract.startsOn}." }` prints the stored day.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().min(1);

/** A regular expression; one that cannot be read is refused. */
const pattern = words.refine((value) => {
  try {
    new RegExp(value);
    return true;
  } catch {
    return false;
  }
}, 'This is no regular expression');

const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');

/** A sentence with `{field}` placeholders; an unknown field is refused with its name. */
const template = words.superRefine((value, context) => {
  for (const name of namesIn(value))
    if (!Object.hasOwn(RECORD_FIELDS, name))
      context.addIssue({ code: 'custom', message: `No field is called "${name}"` });
});

const limits = { when: z.enum(RECORD_CONDITIONS).optional() };
/** The number of the note that its words are marked with. */
const marked = { note: z.number().int().min(1).optional(), ...limits };

/** `empty`: what the form says where none of the facts is recorded. A row without it must be filled. */
const row = z.strictObject({ label: words, value: template, empty: words.optional(), ...limits });

const element = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(row).min(1) }),
  z.strictObject({ kind: z.literal('heading'), text: words, numbered: z.boolean().optional(), ...marked }),
  z.strictObject({ kind: z.literal('subhead'), text: words, ...marked }),
  z.strictObject({ kind: z.literal('paragraph'), text: template, empty: words.optional(), ...limits }),
  z.strictObject({ kind: z.literal('guidance'), text: words }),
  z.strictObject({ kind: z.literal('list'), items: z.array(words).min(1) }),
  z.strictObject({ kind: z.literal('block'), block: z.enum(RECORD_BLOCKS), ...limits }),
]);

const part = z.strictObject({
  part: z.enum(RECORD_PARTS as readonly [RecordPart, ...RecordPart[]]),
  heading: words,
  guidance: words,
});

const recordFormSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    councilId: z.string(),
    council: z.string(),
    name: words,
    /** Printed on every record, so that a reader knows which edition it is. */
    edition: words,
    validFrom: day,
    validTo: day.nullable(),
    dateFormat: z.enum(DATE_FORMATS),
    /** How references are written, and where in one the last two digits of its year stand; null: there are none. */
    reference: z.strictObject({ pattern, example: words, year: pattern.nullable() }).nullable(),
    /** 'section': headings are numbered 1, 2, 3. */
    numbering: z.enum(['section', 'none']),
    alternativeMarks: z.enum(['roman', 'number']),
    /** Whether whoever uses the form says by that alone that the decision is not key. */
    claimsNotKey: z.boolean(),
    publication: z
      .strictObject({
        fromPounds: z.number().int().min(0).nullable(),
        weekday: words.nullable(),
        hour: z
          .string()
          .regex(/^\d{2}:\d{2}$/)
          .nullable(),
        toldFirst: z.array(words),
      })
      .nullable(),
    /** The table of whom each kind of decision needs, with the functions that it covers; null: not on this form. */
    matrix: z
      .strictObject({
        caption: words,
        columns: z.tuple([words, words, words]),
        functions: z.array(z.strictObject({ isExecutive: z.boolean(), label: words })).min(1),
      })
      .nullable(),
    knownAcronyms: z.array(z.string()),
    roles: z.record(z.enum(CONSULTEE_ROLES), words),
    significances: z.record(z.enum(SIGNIFICANCES), words),
    empty: z.strictObject({
      interests: words,
      comments: words,
      consultation: words,
      risks: words,
      requirement: words,
    }),
    notes: z.array(words),
    /** What an officer is asked for, in order. */
    parts: z.array(part).min(1),
    /** What the document says, in order. */
    layout: z.array(element).min(1),
  })
  .superRefine((form, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    if (form.validTo !== null && form.validTo < form.validFrom) complain('A form ends before it begins');
    const twice = form.parts.find(({ part }, index) => form.parts.findIndex((other) => other.part === part) !== index);
    if (twice) complain(`The part "${twice.part}" is asked for twice`);
    const marks = marksIn(form.layout);
    if (marks.join() !== form.notes.map((_, index) => index + 1).join())
      complain('Every note has one mark, in order, and every mark its note');
    for (const name of unasked(
      form.layout,
      form.parts.map(({ part }) => part),
    ))
      complain(`"${name}" is printed, but its part is not asked for`);
  });

type Layout = readonly z.infer<typeof element>[];

function marksIn(layout: Layout): readonly number[] {
  return layout.flatMap((one) => ('note' in one && one.note !== undefined ? [one.note] : []));
}

/** Fields and blocks that are printed although nobody is asked for their part. */
function unasked(layout: Layout, asked: readonly string[]): readonly string[] {
  return layout.flatMap((one) => {
    if (one.kind === 'block') {
      const printed = PART_OF_BLOCK[one.block];
      return printed === null || asked.includes(printed) ? [] : [one.block];
    }
    const templates =
      one.kind === 'rows' ? one.rows.map(({ value }) => value) : one.kind === 'paragraph' ? [one.text] : [];
    return templates.flatMap(namesIn).filter((name) => !asked.includes(name.split('.')[0] ?? ''));
  });
}

export type RecordForm = z.infer<typeof recordFormSchema>;
export type RecordElement = RecordForm['layout'][number];

/** @throws with every fault named when the data of a form is not usable: a bug of the data, found at load. */
export const parseRecordForm = (data: unknown): RecordForm => recordFormSchema.parse(data);
