import { z } from 'zod';
import { latePolicies } from '#app/domain/late-tender.ts';
import { choiceField, dateField, idField, moneyField, textField, timeField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };
const answerPrefix = 'answer-';
const answer = textField('the answer', { max: 40_000, optional: true });

/** Answers are named `answer-<reference of the question>`. */
export const recordBidForm = z
  .looseObject({
    ...lot,
    tenderer: textField('the tenderer’s name', { max: 200 }),
    registrationNumber: textField('the registration number', { max: 40, optional: true }).default(''),
    price: moneyField('the price'),
    parent: textField('the parent company’s name', { max: 200, optional: true }).default(''),
    subcontractors: textField('the subcontractors’ names', { max: 4_000, optional: true }).default(''),
  })
  .transform(({ lotId, tenderer, registrationNumber, price, parent, subcontractors, ...rest }, context) => {
    const answers = answersIn(rest, context);
    const relations = relationsOf(parent, subcontractors);
    return { lotId, tenderer, registrationNumber: registrationNumber || null, price, answers, relations };
  });

function answersIn(typed: Readonly<Record<string, unknown>>, context: z.RefinementCtx): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed)) {
    if (!name.startsWith(answerPrefix)) continue;
    const parsed = answer.safeParse(text);
    const id = name.slice(answerPrefix.length);
    if (parsed.success) answers[id] = parsed.data;
    else context.addIssue({ code: 'custom', path: [name], message: `${id}: ${parsed.error.issues[0]?.message}` });
  }
  return answers;
}

export const deadlineForm = z.object({
  ...lot,
  dueOn: dateField('the day of the deadline'),
  dueTime: timeField('the time of the deadline'),
  policy: choiceField(latePolicies, 'Choose what happens to late tenders'),
});

export const namesForm = z.object({
  withheld: choiceField(['yes', 'no'], 'Choose what the panel sees').transform((chosen) => chosen === 'yes'),
});

export const openTendersForm = z.object(lot);

const bid = { ...lot, bidId: idField('a tender') };

export const confirmForm = z
  .looseObject({ ...bid, evidence: textField('how the tenderer confirmed it', { max: 2_000 }) })
  .transform(({ lotId, bidId, evidence, ...rest }, context) => ({
    lotId,
    bidId,
    evidence,
    answers: answersIn(rest, context),
  }));
export const lateForm = z.object({
  ...bid,
  decision: choiceField(['accepted', 'refused'], 'Choose what happens to the late tender'),
  lateReason: textField('the reason', { max: 2_000 }),
});

export const documentForm = z.object({
  ...bid,
  documentTitle: textField('what the document is', { max: 120 }),
  ofCriterion: textField('the question', { max: 20, optional: true })
    .default('')
    .transform((id) => id || null),
  replaces: z
    .string()
    .regex(/^\d{0,2}$/)
    .default('')
    .transform((number) => (number === '' ? null : Number(number))),
});

export const askForm = z.object({
  ...bid,
  aboutCriterion: textField('the question', { max: 20, optional: true }).transform((id) => id || null),
  askedOn: dateField('the day of the question'),
  question: textField('the question to the tenderer', { max: 10_000 }),
});

export const replyForm = z.object({
  ...bid,
  clarificationId: idField('a question'),
  answeredOn: dateField('the day of the answer'),
  reply: textField('the tenderer’s answer', { max: 20_000 }),
});

export const gateForm = z.object({
  ...bid,
  criterionId: textField('the test', { max: 20 }),
  result: choiceField(['pass', 'fail'], 'Choose whether the tender passed'),
  reason: textField('the reason', { max: 2_000 }),
});

export const excludeForm = z.object({
  ...bid,
  status: choiceField(['withdrawn', 'excluded'], 'Choose what happened'),
  outReason: textField('the reason', { max: 2_000 }),
});

/** The parent, and one subcontractor a line; a name typed twice counts once. */
function relationsOf(parent: string, subcontractors: string) {
  const names = subcontractors.split('\n').map((line) => line.trim());
  return [
    ...(parent ? [{ relation: 'parent' as const, name: parent }] : []),
    ...[...new Set(names)].filter(Boolean).map((name) => ({ relation: 'subcontractor' as const, name })),
  ];
}
