import type { Block, Runs } from '../document.ts';
import { column, paragraph, row, strong, text } from '../document.ts';
import { fact, unresolved } from '../fact-link.ts';
import { authorText } from './author-text.ts';
import { dayOr, type RecordContext, wordsOr } from './record-context.ts';

export const purpose = (context: RecordContext): readonly Block[] =>
  authorText(context, 'purpose.text', 'Purpose', context.facts.purpose.text);

export const decision = (context: RecordContext): readonly Block[] =>
  authorText(context, 'decision.text', 'Decision', context.facts.decision.text);

export const reasons = (context: RecordContext): readonly Block[] =>
  authorText(context, 'reasons.text', 'Reasons for the decision', context.facts.reasons.text);

export const equality = (context: RecordContext): readonly Block[] =>
  authorText(context, 'reasons.equality', 'Equality considerations', context.facts.reasons.equality);

/** Options that were rejected, each with its reason, marked as the council marks them. */
export function alternatives(context: RecordContext): readonly Block[] {
  const { rows } = context.facts.alternatives;
  if (rows.length === 0)
    return [paragraph([unresolved('alternatives.rows', 'Alternative options considered', context.hrefs)])];
  const options = rows.map(({ option, reason }, index): Runs => {
    const id = `alternatives.rows.${index}`;
    return [
      ...wordsOr(context, `${id}.option`, 'Option', option.replace(/[.:]\s*$/, '')),
      text(': '),
      ...wordsOr(context, `${id}.reason`, 'Reason for rejecting the option', reason),
    ];
  });
  if (context.form.alternativeMarks === 'number') return [{ kind: 'list', ordered: true, items: options }];
  return options.map((runs, index) => paragraph([strong(`${roman(index + 1)}) `), ...runs]));
}

/** 1 is "i", 4 is "iv", 19 is "xix". */
function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  const part = parts.find(([worth]) => worth <= value);
  return part === undefined ? '' : part[1] + roman(value - part[0]);
}

/** Interests declared, or the form's words for none; nothing said is a placeholder. */
export function interests(context: RecordContext): readonly Block[] {
  const { rows, noneDeclared } = context.facts.interests;
  if (rows.length === 0) {
    const none = fact('interests.noneDeclared', context.form.empty.interests, context.hrefs);
    const missing = unresolved('interests.noneDeclared', 'Declarations of interest', context.hrefs);
    return [paragraph([noneDeclared === true ? none : missing])];
  }
  return [
    {
      kind: 'table',
      caption: 'Interests declared',
      columns: [column('Who', 'start', 2), column('Interest', 'start', 3), column('Dispensation', 'start', 3)],
      rowHeaders: true,
      rows: rows.map(({ who, interest, dispensation }, index) => {
        const id = `interests.rows.${index}`;
        return row(
          wordsOr(context, `${id}.who`, 'Who declared the interest', who),
          wordsOr(context, `${id}.interest`, 'Interest', interest),
          wordsOr(context, `${id}.dispensation`, 'Dispensation', dispensation),
        );
      }),
    },
  ];
}

/** Post, name and day. A draft leaves the signature open; a record that is signed or public may not. */
export function signature(context: RecordContext): readonly Block[] {
  const { signature: signed, maker } = context.facts;
  const isOpen = signed.signedOn === null && !context.isComplete;
  return [
    {
      kind: 'signature',
      post:
        signed.post === ''
          ? wordsOr(context, 'maker.post', 'Post of the person who signs', maker.post)
          : wordsOr(context, 'signature.post', 'Post of the person who signs', signed.post),
      name: signed.name === '' ? null : signed.name,
      signedOn: isOpen ? [] : dayOr(context, 'signature.signedOn', 'Date of the signature', signed.signedOn),
      redacted: false,
    },
  ];
}

export const notes = ({ form }: RecordContext): readonly Block[] =>
  form.notes.length === 0 ? [] : [{ kind: 'list', ordered: true, items: form.notes.map((one) => [text(one)]) }];
