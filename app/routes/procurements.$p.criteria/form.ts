import { z } from 'zod';
import { type BasisPoints, parseBasisPoints, sayPercentRefusal, toBasisPoints } from '#app/domain/basis-points.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { usualScale } from '#app/domain/evaluation-scheme.ts';
import { parsePence, sayMoneyRefusal } from '#app/domain/money.ts';
import { PRICE_FORMULAS, type PriceFormula } from '#app/domain/price-formula.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { parseBands, parseScale } from '#app/domain/scale-lines.ts';
import { expandMarks, type ScoringScale } from '#app/domain/scoring-scale.ts';
import { choiceField, idField, textField, versionField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot'), version: versionField };
const criterion = {
  ...lot,
  replaces: z
    .string()
    .default('')
    .transform((text) => text || null),
  parentId: z
    .string()
    .default('')
    .transform((text) => text || null),
  id: textField('the reference', { max: 20 }).refine(
    (text) => /^[A-Za-z][A-Za-z0-9-]*$/.test(text),
    'The reference begins with a letter and may hold letters, figures and hyphens, such as Q4',
  ),
  title: textField('the criterion', { max: 400 }),
};
const noWeight = toBasisPoints(0);

type Output = Readonly<{ lotId: string; version: number; edit: CriteriaEdit }>;

const boxPrefix = 'weight-';

/** Boxes are named `weight-<reference>`. */
export const weightsForm = z.looseObject(lot).transform(({ lotId, version, ...boxes }, context): Output => {
  const weights: Record<string, BasisPoints> = {};
  for (const [name, text] of Object.entries(boxes)) {
    if (!name.startsWith(boxPrefix)) continue;
    const parsed = parseBasisPoints(String(text));
    const id = name.slice(boxPrefix.length);
    if (parsed.ok) weights[id] = parsed.value;
    else
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `Weighting of ${id}: ${sayPercentRefusal(parsed.refusal)}`,
      });
  }
  return { lotId, version, edit: { kind: 'weights', weights } };
});

export const groupForm = z.object(criterion).transform(({ lotId, version, replaces, parentId, id, title }): Output => {
  const added = { kind: 'group', id, title, weight: noWeight, children: [] } as const;
  return { lotId, version, edit: { kind: 'criterion', criterion: added, replaces, parentId } };
});

/** A whole number as typed; null when left empty. */
const figure = (label: string) =>
  z
    .string()
    .default('')
    .refine((text) => /^\s*\d{0,6}\s*$/.test(text), `${label} must be a whole number, or left empty`)
    .transform((text) => (text.trim() === '' ? null : Number(text)));

type ScaleTyped = Readonly<
  { scaleKind: 'usual' | 'own' | 'long'; scale?: string } & Record<'scaleFrom' | 'scaleTo' | 'scaleStep', number | null>
>;

function scaleOf({ scaleKind, scale, scaleFrom, scaleTo, scaleStep }: ScaleTyped): Result<ScoringScale, string> {
  if (scaleKind === 'usual') return ok(usualScale);
  if (scaleKind === 'own') return parseScale(scale ?? '');
  if (scaleFrom === null || scaleTo === null || scaleStep === null)
    return refuse('Enter the lowest mark, the highest mark and the step of the long scale');
  const marks = expandMarks({ from: scaleFrom, to: scaleTo, step: scaleStep });
  return marks.ok ? ok({ marks: marks.value, descriptors: {} }) : marks;
}

export const qualityForm = z
  .object({
    ...criterion,
    scaleKind: choiceField(['usual', 'own', 'long'], 'Choose which marks may be given'),
    scale: textField('the marks', { max: 8_000, optional: true }).default(''),
    scaleFrom: figure('The lowest mark'),
    scaleTo: figure('The highest mark'),
    scaleStep: figure('The step'),
    minimumMark: figure('The minimum mark'),
    wordLimit: figure('The word limit'),
  })
  .transform(({ lotId, version, replaces, parentId, id, title, minimumMark, wordLimit, ...rest }, context): Output => {
    const parsed = scaleOf(rest);
    const field = rest.scaleKind === 'long' ? 'scaleTo' : 'scale';
    if (!parsed.ok) context.addIssue({ code: 'custom', path: [field], message: parsed.refusal });
    const scale = parsed.ok ? parsed.value : usualScale;
    const limit = wordLimit === null ? {} : { wordLimit };
    const edited = { kind: 'quality', id, title, weight: noWeight, scale, minimumMark, ...limit } as const;
    return { lotId, version, edit: { kind: 'criterion', criterion: edited, replaces, parentId } };
  });

export const gateForm = z
  .object({
    ...criterion,
    consequence: choiceField(['excluded', 'reported'], 'Choose what a fail does; it must be published with the test'),
  })
  .transform(({ lotId, version, replaces, parentId, id, title, consequence }): Output => {
    const gate = { kind: 'gate', id, title, consequence } as const;
    return { lotId, version, edit: { kind: 'criterion', criterion: gate, replaces, parentId } };
  });

const amount = (label: string) => textField(label, { max: 40, optional: true }).default('');

export const priceForm = z
  .object({
    ...criterion,
    formula: z.enum(PRICE_FORMULAS as [PriceFormula['formula'], ...PriceFormula['formula'][]], {
      error: 'Choose the price formula',
    }),
    minimum: amount('the lowest price of the range'),
    maximum: amount('the highest price of the range'),
    bands: textField('the price bands', { max: 4_000, optional: true }).default(''),
  })
  .transform(({ lotId, version, replaces, parentId, id, title, ...figures }, context): Output => {
    const fail = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const price = formulaOf(figures, fail);
    const edited = { kind: 'price', id, title, weight: noWeight, price } as const;
    return { lotId, version, edit: { kind: 'criterion', criterion: edited, replaces, parentId } };
  });

type Figures = Readonly<{ formula: PriceFormula['formula']; minimum: string; maximum: string; bands: string }>;

function formulaOf({ formula, ...texts }: Figures, fail: (field: string, message: string) => void): PriceFormula {
  if (formula === 'between-fixed-bounds') {
    const [minimum, maximum] = (['minimum', 'maximum'] as const).map((field) => {
      const parsed = parsePence(texts[field]);
      if (!parsed.ok) fail(field, sayMoneyRefusal(parsed.refusal));
      return parsed.ok ? parsed.value : null;
    });
    return minimum && maximum ? { formula, minimum, maximum } : { formula: 'none' };
  }
  if (formula !== 'banded') return { formula };
  const parsed = parseBands(texts.bands);
  if (!parsed.ok) fail('bands', parsed.refusal);
  return { formula, bands: parsed.ok ? parsed.value : [] };
}

export const rulesForm = z
  .object({
    ...lot,
    stage: choiceField(['none', 'component', 'total'], 'Choose what is rounded'),
    places: z
      .string()
      .default('2')
      .refine((text) => /^[0-6]$/.test(text.trim()), 'Decimal places must be 0 to 6')
      .transform(Number),
    mode: choiceField(['half-up', 'half-even', 'down'], 'Choose how it is rounded'),
    tieBreak1: z.string().max(20).default(''),
    tieBreak2: z.string().max(20).default(''),
  })
  .transform(({ lotId, version, stage, places, mode, tieBreak1, tieBreak2 }): Output => {
    const rounding = stage === 'none' ? ({ stage } as const) : { stage, places, mode };
    const tieBreak = [...new Set([tieBreak1, tieBreak2].filter((id) => id !== ''))];
    return { lotId, version, edit: { kind: 'rules', rounding, tieBreak } };
  });

export const removeForm = z
  .object({ ...lot, id: textField('the criterion', { max: 20 }) })
  .transform(({ lotId, version, id }): Output => ({ lotId, version, edit: { kind: 'remove', id } }));

export const freezeForm = z.object({
  ...lot,
  understood: z.literal('yes', { error: 'Confirm that the criteria are as they will be published' }),
});

export const lotForm = z.object({ lotId: lot.lotId });

export const copyForm = z.object({ ...lot, sourceLotId: idField('a lot whose criteria are to be copied') });

export const publishForm = z.object({
  ...lot,
  reason: textField('the reason for the new version', { max: 2_000 }),
  understood: z.literal('yes', { error: 'Confirm that every tenderer will be told of the changes' }),
});
