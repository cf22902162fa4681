import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import type { SeedQuestion } from '#db/seed/evaluation.ts';
import { editCriteria } from '../edit-criteria.server.ts';
import { freezeCriteria } from '../freeze-criteria.server.ts';
import { done } from './as-person.server.ts';
import type { LotScene } from './evaluation.server.ts';

/** The usual scheme edited into this lot's questions, step by step as on the page, then frozen. */
export async function demonstrateCriteria({ as, at, lead, procurementId, lotId, seed }: LotScene): Promise<void> {
  const edits = [...questionEdits(seed.questions), insurance, weights(seed.questions)];
  for (const [version, edit] of edits.entries())
    await done(editCriteria(as(lead, at(0, `10:${10 + version}`)), { procurementId, lotId, version, edit }));
  await done(freezeCriteria(as(lead, at(3, '09:00')), { procurementId, lotId, version: edits.length }));
}

const group = initialScheme.criteria.find((one) => one.kind === 'group');
const usual = group?.kind === 'group' ? group.children.map(({ id }) => id) : [];

function questionEdits(questions: readonly SeedQuestion[]): readonly CriteriaEdit[] {
  const surplus = usual.filter((id) => !questions.some((one) => one.id === id));
  return [
    ...questions.map((question): CriteriaEdit => {
      const replaces = usual.includes(question.id) ? question.id : null;
      return { kind: 'criterion', criterion: criterionOf(question), replaces, parentId: 'QUALITY' };
    }),
    ...surplus.map((id): CriteriaEdit => ({ kind: 'remove', id })),
  ];
}

function criterionOf({ id, title, minimumMark, words }: SeedQuestion): AwardCriterion {
  const scale = { marks: words.map((_, mark) => mark), descriptors: Object.fromEntries(words.entries()) };
  return { kind: 'quality', id, title, weight: toBasisPoints(0), scale, minimumMark };
}

const insurance: CriteriaEdit = {
  kind: 'criterion',
  criterion: {
    kind: 'gate',
    id: 'INSURANCE',
    title: 'Public liability insurance of £10 million',
    consequence: 'excluded',
  },
  replaces: null,
  parentId: null,
};

function weights(questions: readonly SeedQuestion[]): CriteriaEdit {
  const quality = questions.reduce((sum, { weight }) => sum + weight, 0);
  const parts = questions.map(({ id, weight }) => [id, toBasisPoints(weight)] as const);
  return {
    kind: 'weights',
    weights: Object.fromEntries([
      ...parts,
      ['QUALITY', toBasisPoints(quality)],
      ['PRICE', toBasisPoints(10_000 - quality)],
    ]),
  };
}
