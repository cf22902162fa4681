import { z } from 'zod';
import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';

/** Schemes are stored as JSON; here is the one place where what is stored becomes a scheme again. */

const weight = z.number().int().min(0).max(10_000).transform(toBasisPoints);
const pence = z.number().int().min(0).transform(toPence);
const named = { id: z.string().min(1), title: z.string() };

const price = z.discriminatedUnion('formula', [
  z.strictObject({ formula: z.literal('relative-to-lowest') }),
  z.strictObject({ formula: z.literal('linear-above-lowest') }),
  z.strictObject({ formula: z.literal('between-fixed-bounds'), minimum: pence, maximum: pence }),
  z.strictObject({ formula: z.literal('deviation-from-mean') }),
  z.strictObject({ formula: z.literal('price-per-quality-point') }),
  z.strictObject({
    formula: z.literal('banded'),
    bands: z.array(z.strictObject({ upTo: pence.nullable(), score: weight })),
  }),
  z.strictObject({ formula: z.literal('none') }),
]);

const criterion: z.ZodType<AwardCriterion> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('group'), ...named, weight, children: z.array(criterion) }),
    z.strictObject({
      kind: z.literal('quality'),
      ...named,
      weight,
      scale: z.strictObject({
        marks: z.array(z.number().int()),
        descriptors: z.record(z.string(), z.string()),
      }),
      minimumMark: z.number().int().nullable(),
      wordLimit: z.number().int().optional(),
    }),
    z.strictObject({ kind: z.literal('price'), ...named, weight, price }),
    z.strictObject({ kind: z.literal('gate'), ...named, consequence: z.enum(['excluded', 'reported']).nullable() }),
  ]),
);

const rounded = { places: z.number().int().min(0).max(6), mode: z.enum(['half-up', 'half-even', 'down']) };

const scheme: z.ZodType<EvaluationScheme> = z.strictObject({
  criteria: z.array(criterion),
  rounding: z.discriminatedUnion('stage', [
    z.strictObject({ stage: z.literal('none') }),
    z.strictObject({ stage: z.literal('component'), ...rounded }),
    z.strictObject({ stage: z.literal('total'), ...rounded }),
  ]),
  tieBreak: z.array(z.string()),
});

/** @throws when the stored value is not a scheme: a fault of the portal, not of a person. */
export const parseStoredScheme = (value: unknown): EvaluationScheme => scheme.parse(value);
