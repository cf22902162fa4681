import { z } from 'zod';
import { MEMBER_ROLES, SIGNIFICANCES } from '#app/domain/required-consultees.ts';
import { MOST_POSTS, MOST_SHARES, storedDay } from '../stored-values.ts';
import { type Amount, answer, count, day, keptPence, part, pounds, rows, vatBasis, words } from './record-values.ts';

/**
 * The facts of one council's decision record, whatever its form: stored once, drawn by the form, read by the checks,
 * and exported as they stand. Each part is what one section of the draft keeps and is saved under a version of its own.
 * Text that nobody has written is '', a day, figure or answer that nobody has given is null, and an empty list is "none
 * so far". Amounts are decimal pounds ("303500.00") where they are kept and pence once they are read.
 * Authority: SI 2012/2089 regulations 12 and 13; SI 2014/2095 regulation 7 (what a record of a decision holds).
 */
export const RECORD_ROUTES = ['joint', 'award', 'singleTender', 'extension', 'purchaseProgramme'] as const;
export const CONSULTEE_ROLES = [...MEMBER_ROLES, 'funder', 'officer', 'other'] as const;

const partsWith = <A extends Amount>(amount: A) => ({
  heading: part({
    title: words,
    /** Of the decision in the forward plan; '' where it is not listed. */
    forwardPlanTitle: words,
    /** The title of the procurement that it belongs to; '' where there is none. */
    procurementTitle: words,
    reference: words,
    contractReference: words,
    directorate: words,
    portfolio: words,
    /** The member's post, never a name. */
    executiveMember: words,
    /** 'All wards' or a ward on each entry. */
    wards: rows(z.string()),
    contactPost: words,
    contactTelephone: words,
  }),
  classification: part({
    isExecutive: answer,
    isKey: answer,
    significance: z.enum(SIGNIFICANCES).nullable().default(null),
    isControversial: answer,
    /** How many wards or divisions are significantly affected. */
    significantWards: count,
    keyThreshold: amount,
  }),
  maker: part({ post: words, name: words, decidedOn: day }),
  /** What the decision maker's power rests on. */
  authority: part({
    source: words,
    body: words,
    decidedOn: day,
    reference: words,
    href: words,
    clause: words,
    limit: amount,
    vatBasis,
    delegatedPost: words,
  }),
  purpose: part({ text: words }),
  decision: part({ text: words }),
  reasons: part({ text: words, equality: words, implementationOn: day }),
  alternatives: part({
    rows: rows(z.strictObject({ option: words, reason: words, isDoNothing: z.boolean().default(false) })),
  }),
  consultation: part({
    /** As somebody wrote it on paper; null in the portal's own records, where the rows say it. */
    statedMemberConsulted: answer,
    statement: words,
    rows: rows(
      z.strictObject({
        who: words,
        role: z.enum(CONSULTEE_ROLES).default('other'),
        meeting: words,
        on: day,
        comment: words,
        outcome: words,
      }),
    ),
  }),
  interests: part({
    /** Whether "none" was declared; the rows say what was. Null: nobody has said. */
    noneDeclared: answer,
    rows: rows(z.strictObject({ who: words, interest: words, dispensation: words })),
  }),
  route: part({
    kind: z.enum(RECORD_ROUTES).nullable().default(null),
    /** Single tender: why there is no competition, under which rule, with which waiver, and who else was looked at. */
    ground: words,
    rule: words,
    waiverReference: words,
    comparators: rows(z.string()),
    /** Extension: months that the option gives and that were used before; the months said to be taken now. */
    optionMonths: count,
    usedMonths: count,
    currentEndsOn: day,
    statedMonths: count,
    /** Purchase programme: what is bought, where, and how much in all. */
    items: rows(z.strictObject({ what: words, place: words, count })),
    statedTotal: count,
  }),
  contract: part({
    service: words,
    supplier: words,
    register: z.enum(['company', 'charity']).nullable().default(null),
    registerNumber: words,
    lots: count,
    startsOn: day,
    endsOn: day,
    initialMonths: count,
    /** One entry an option; empty with `hasOptions` false says there is none. */
    extensionMonths: rows(z.number().int().min(1).max(600)),
    hasOptions: answer,
    previousEndsOn: day,
  }),
  value: part({ vatBasis, yearly: amount, initial: amount, extension: amount, maximum: amount }),
  process: part({
    regime: z.enum(['PCR2015', 'PA2023', 'PSR2023']).nullable().default(null),
    beganOn: day,
    events: rows(z.strictObject({ event: words, on: day })),
    received: count,
    compliant: count,
    evaluated: count,
    toldOn: day,
    toldBy: z.enum(['electronic', 'other', 'mixed']).default('electronic'),
    standstillEndsOn: day,
    mobilisationOn: day,
    signedOn: day,
    isLightTouch: answer,
    /** Of what is bought; eight digits, with or without the check digit. */
    cpvCode: words,
    cpvTitle: words,
  }),
  /** Councils and others who pay, in the agreed order; amounts follow `periods`. */
  funding: part({
    basis: words,
    source: words,
    vintage: words,
    periods: rows(z.string(), MOST_SHARES),
    rows: rows(
      z.strictObject({
        name: words,
        kind: z.enum(['lead', 'partner', 'funder']).default('partner'),
        leaves: z.boolean().default(false),
        amounts: rows(amount, MOST_SHARES),
        budgetReference: words,
        budgetAvailable: amount,
      }),
      MOST_SHARES,
    ),
  }),
  risks: part({
    rows: rows(
      z.strictObject({ area: z.enum(['service', 'finance', 'legal', 'equality']), risk: words, mitigation: words }),
    ),
    /** Areas of which somebody said that they hold no risk. */
    none: rows(z.enum(['service', 'finance', 'legal', 'equality'])),
  }),
  signature: part({ post: words, name: words, signedOn: day }),
  publication: part({
    on: day,
    hour: words,
    toldFirst: rows(z.string()),
    retrospectiveReason: words,
    monitoringOfficerToldOn: day,
  }),
  /** What can be seen on the paper of a record that was not made here; empty for every record made here. */
  paper: part({
    guidance: rows(z.string()),
    /** Whether the paper says which edition of the form it is. */
    isEditionLabelled: answer,
    /** Dates in the form's own boxes as they were written, where that differs from how the council writes them. */
    writtenDates: rows(z.string()),
    /** Dots, blanks and instructions that stand where a value belongs. */
    fillers: rows(z.string()),
    /** Marks in the text and the notes at its end, each by its number. */
    noteMarks: rows(z.number().int()),
    notes: rows(z.number().int()),
    bareDates: rows(z.string()),
    unresolvedWordings: rows(z.string()),
    brokenTables: rows(z.string()),
    splitTables: rows(z.string()),
  }),
});

/** What an officer writes, part by part. */
export const recordShape = partsWith(pounds);

/**
 * What nobody types, because the council's settings say it: its register of posts, edition by edition, and how it
 * publishes. Without a rule of its own the rule printed on the form holds.
 */
const council = part({
  register: rows(z.strictObject({ validFrom: storedDay, posts: rows(z.string(), MOST_POSTS) })),
  publication: z
    .strictObject({
      fromPounds: z.number().int().min(0).nullable(),
      weekday: z.string().nullable(),
      hour: z.string().nullable(),
      toldFirst: z.array(z.string()),
    })
    .nullable()
    .default(null),
});

export const decisionRecordSchema = z.strictObject({ ...recordShape, council });

/** As it is kept and exported: amounts are decimal pounds, and whatever is left out is not recorded. */
export type StoredRecord = z.input<typeof decisionRecordSchema>;
/** As builders and checks read it: nothing is left out, amounts are pence. */
export type RecordFacts = z.output<typeof decisionRecordSchema>;
export type RecordPart = keyof typeof recordShape;
export type RecordRoute = (typeof RECORD_ROUTES)[number];
export const RECORD_PARTS = Object.keys(recordShape) as readonly RecordPart[];

const keptFactsSchema = z.strictObject({ ...partsWith(keptPence), council });

/**
 * The facts that were kept with a made version, whose amounts are pence already. What is asked for since then counts as
 * not recorded. Null: they cannot be read any more.
 */
export function factsAsKept(kept: unknown): RecordFacts | null {
  const read = keptFactsSchema.safeParse(kept);
  return read.success ? read.data : null;
}
