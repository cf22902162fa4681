import { z } from 'zod';
import { choiceField, idField, moneyField, textField } from '#app/forms/fields.ts';

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
  })
  .transform(({ lotId, tenderer, registrationNumber, price, ...rest }, context) => {
    const answers = answersIn(rest, context);
    return { lotId, tenderer, registrationNumber: registrationNumber || null, price, answers };
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
