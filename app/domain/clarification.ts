/**
 * A clarification is asked of a tenderer and answered on days that follow each other, and stands beside the tender as
 * received: it never edits it. The panel reads it, so it names no tenderer.
 * Authority: PCR 2015 regulation 56(4) and PA 2023 section 12 (equal treatment); InHealth v NHS England [2022].
 * Example: asked on 20 March 2018 and answered on 19 March 2018 is refused: the answer lies before the question.
 */
import { plainName } from './interest-match.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

/** Why this question cannot be recorded today, by field. */
export const questionProblems = (
  { askedOn, question }: Readonly<{ askedOn: PlainDate; question: string }>,
  today: PlainDate,
  tenderer: string,
): readonly FieldProblem[] => [
  ...(askedOn > today
    ? [{ field: 'askedOn', sentence: `The day of the question must not be after today, ${formatDate(today)}` }]
    : []),
  ...namedIn('question', question, tenderer),
];

/** Why this answer cannot be recorded today, by field. */
export function replyProblems(
  { answeredOn, reply }: Readonly<{ answeredOn: PlainDate; reply: string }>,
  askedOn: PlainDate,
  today: PlainDate,
  tenderer: string,
): readonly FieldProblem[] {
  const wrongDay = answeredOn < askedOn || answeredOn > today;
  const sentence = `The day of the answer must lie between the question, ${formatDate(askedOn)}, and today, ${formatDate(today)}`;
  return [...(wrongDay ? [{ field: 'answeredOn', sentence }] : []), ...namedIn('reply', reply, tenderer)];
}

function namedIn(field: 'question' | 'reply', text: string, tenderer: string): readonly FieldProblem[] {
  const name = plainName(tenderer);
  const names = name !== '' && ` ${plainName(text)} `.includes(` ${name} `);
  const what = field === 'question' ? 'question' : 'answer';
  return names
    ? [{ field, sentence: `The ${what} names the tenderer; the panel reads it, so write “the tenderer”` }]
    : [];
}
