import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import type { SeedQuestion } from '#db/seed/evaluation.ts';
import { editCriteria } from '../edit-criteria.server.ts';
import { freezeCriteria } from '../freeze-criteria.server.ts';
import { done, type Step, step } from './as-person.server.ts';
import type { LotScene } from './evaluation.server.ts';

/** The usual scheme edited into this lot's questions, step by step as on the page, and frozen weeks later. */
export function criteriaSteps({ as, at, lead, procurementId, lotId, seed }: LotScene): readonly Step[] {
  const edits = [...questionEdits(seed.questions), insurance, weights(seed.questions)];
  const drafted = edits.map((edit, version) => {
    const when = at(-26, `10:${10 + version}`);
    return step(when, () => done(editCriteria(as(lead, when), { procurementId, lotId, version, edit })));
  });
  const frozen = at(3, '09:00');
  const freeze = () => done(freezeCriteria(as(lead, frozen), { procurementId, lotId, version: edits.length }));
  return [...drafted, step(frozen, freeze)];
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

function criterionOf({ id, title, minimumMark, wordLimit, words }: SeedQuestion): AwardCriterion {
  const scale = { marks: words.map((_, mark) => mark), descriptors: Object.fromEntries(words.entries()) };
  const limit = wordLimit === undefined ? {} : { wordLimit };
  return { kind: 'quality', id, title, weight: toBasisPoints(0), scale, minimumMark, ...limit };
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
