import { z } from 'zod';
import { REPORT_STAGES } from '#app/domain/report-stage.ts';
import { CONDITION_NAMES } from '../executive-board-report/condition-names.ts';
import { FIELD_NAMES } from '../executive-board-report/field-names.ts';
import { PART_NAMES } from '../executive-board-report/part-names.ts';

/**
 * A council's form as dated data: what stands where, in whose words. A new edition or another council with the
 * same kind of report is a new file. Everything a form refers to (field, condition, part) is checked at load.
 */
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const stage = z.enum(REPORT_STAGES);

const PLACEHOLDER = /\{([^{}]*)\}/g;

function unknownFields(template: string): readonly string[] {
  const known: readonly string[] = FIELD_NAMES;
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').filter((name) => !known.includes(name));
}

/** A sentence with `{field}` placeholders; an unknown field is refused with its name. */
const template = z
  .string()
  .min(1)
  .superRefine((value, context) => {
    for (const name of unknownFields(value)) {
      context.addIssue({ code: 'custom', message: `No field is called "${name}"` });
    }
  });

const limits = { when: z.enum(CONDITION_NAMES).optional(), stages: z.array(stage).min(1).optional() };

const plainParts = [
  z.strictObject({ kind: z.literal('paragraph'), text: template, ...limits }),
  z.strictObject({ kind: z.literal('body'), text: template, ...limits }),
  z.strictObject({ kind: z.literal('subhead'), text: template, ...limits }),
  z.strictObject({ kind: z.literal('guidance'), text: z.string().min(1), ...limits }),
  z.strictObject({ kind: z.literal('part'), part: z.enum(PART_NAMES), ...limits }),
] as const;
const plainPart = z.discriminatedUnion('kind', plainParts);

const part = z.discriminatedUnion('kind', [
  ...plainParts,
  /** Said of each lot on its own. */
  z.strictObject({ kind: z.literal('eachLot'), parts: z.array(plainPart).min(1), ...limits }),
]);

const section = z.strictObject({ id: z.string(), heading: template, parts: z.array(part).min(1), ...limits });

const stageWording = z.strictObject({
  title: template,
  subject: template,
  recommendations: z.array(z.strictObject({ text: template, ...limits })).min(1),
});

const emptyWording = z.strictObject({
  priorities: z.string(),
  risks: z.string(),
  conflicts: z.string(),
  backgroundPapers: z.string(),
  outcomes: z.string(),
  implications: z.string(),
});

export const formSchema = z
  .strictObject({
    id: z.string(),
    council: z.string(),
    edition: z.string(),
    validFrom: plainDate,
    validTo: plainDate.nullable(),
    dateFormat: z.literal('D MMMM YYYY'),
    moneyFormat: z.literal('£0,000.00'),
    numbering: z.literal('section.point'),
    keyDecisionMark: z.string(),
    boroughWide: z.string(),
    exemptLabel: z.string(),
    /** Short forms that readers of this council know without a definition. */
    knownAcronyms: z.array(z.string()),
    header: z.array(z.strictObject({ label: z.string(), value: z.union([template, z.literal('subject')]) })).min(1),
    stages: z.partialRecord(stage, stageWording),
    priorities: z.array(z.strictObject({ id: z.string(), name: z.string() })).min(1),
    empty: emptyWording,
    sections: z.array(section).min(1),
    appendix: z.strictObject({
      title: template,
      exemption: template,
      publicInterest: template,
      introduction: template,
    }),
  })
  .refine((form) => form.validTo === null || form.validFrom <= form.validTo, 'A form ends before it begins');

export type ReportForm = z.infer<typeof formSchema>;
export type FormSection = ReportForm['sections'][number];
export type FormPart = FormSection['parts'][number];
export type PlainFormPart = Exclude<FormPart, { kind: 'eachLot' }>;

/** Throws with every fault named when the data of a form is not usable: a bug of the data, found at load. */
export function parseForm(data: unknown): ReportForm {
  return formSchema.parse(data);
}
