import { z } from 'zod';
import type { TypedChange } from '#app/domain/membership-change/membership-facts.ts';
import { choiceField, dateField } from '#app/forms/fields.ts';

const mostFigures = 40;

/** A withdrawal or an accession; figures are boxes `figure-0`, `figure-1` … in the order they are asked for. */
export const membershipForm = z
  .looseObject({
    kind: choiceField(['withdraws', 'joins'], 'Choose whether a council withdraws or joins'),
    council: z.string({ error: 'Choose a council' }).min(1, 'Choose a council').max(60),
    on: dateField('the day of the change'),
  })
  .transform(({ kind, council, on, ...fields }): { typed: TypedChange } => {
    const figures = Array.from({ length: mostFigures }, (_, index) =>
      String(fields[`figure-${index}`] ?? '').slice(0, 40),
    );
    return { typed: { kind, council, on, figures: figures.slice(0, figures.findLastIndex((one) => one !== '') + 1) } };
  });
