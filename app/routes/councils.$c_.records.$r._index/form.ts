import { z } from 'zod';
import { RECORD_PARTS, type RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { choiceField, idField, textField } from '#app/forms/fields.ts';

const parts = RECORD_PARTS as readonly [RecordPart, ...RecordPart[]];

export const makeForm = z.object({});

export const commentForm = z.object({
  part: choiceField(parts, 'Choose the part that the comment is about'),
  body: textField('the comment', { max: 4_000 }),
});

export const settleForm = z
  .object({ commentId: idField('a comment'), done: textField('what was done about it', { max: 4_000 }) })
  .transform(({ commentId, done }) => ({ commentId, body: done }));
