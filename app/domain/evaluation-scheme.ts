/**
 * What tenders are judged by, as one whole: the criteria, how scores are rounded and how a tie is broken. It is drafted,
 * frozen at publication under a hash, and never changed afterwards.
 * Authority: PCR 2015 regulation 67(9); PA 2023 section 23; Woods v Milton Keynes [2015] EWHC 2011 (TCC): nothing may be
 * judged that was not published.
 * Example: quality 75% in three questions, price 25% relative to the lowest, total rounded to 2 places, quality breaks ties.
 */
import { type AwardCriteria, type AwardCriterion, allCriteria, criteriaProblems } from './award-criteria.ts';
import { toBasisPoints } from './basis-points.ts';
import { at, type Problem } from './problem.ts';
import type { RoundingRule } from './rounding-rule.ts';
import type { ScoringScale } from './scoring-scale.ts';

export interface EvaluationScheme {
  readonly criteria: AwardCriteria;
  readonly rounding: RoundingRule;
  /** Ids of criteria, the first one first; empty: equal totals share a rank. */
  readonly tieBreak: readonly string[];
}

/** Everything that stops the scheme from being frozen. */
export function schemeProblems({ criteria, tieBreak }: EvaluationScheme): readonly Problem[] {
  return [...criteriaProblems(criteria), ...tieBreakProblems(criteria, tieBreak)];
}

function tieBreakProblems(criteria: AwardCriteria, tieBreak: readonly string[]): readonly Problem[] {
  return tieBreak.flatMap((id, index) => {
    const criterion = findCriterion(criteria, id);
    if (!criterion)
      return [{ path: at('tieBreak', index), problem: `The tie-break names "${id}", which is not a criterion.` }];
    return criterion.kind === 'gate'
      ? [{ path: at('tieBreak', index), problem: `"${id}" is pass or fail and has no score to break a tie.` }]
      : [];
  });
}

export const findCriterion = (criteria: AwardCriteria, id: string): AwardCriterion | undefined =>
  allCriteria(criteria).find(({ criterion }) => criterion.id === id)?.criterion;

/** The usual scale: whole marks from 0 to 5, each with the words that are published for it. */
export const usualScale: ScoringScale = {
  marks: [0, 1, 2, 3, 4, 5],
  descriptors: {
    0: 'No answer, or the answer does not meet the requirement at all',
    1: 'Major gaps; little confidence that the requirement would be met',
    2: 'Meets some of the requirement, with significant gaps or little evidence',
    3: 'Meets the requirement in most respects; minor gaps or evidence missing in places',
    4: 'Meets the requirement in full, with relevant evidence throughout',
    5: 'Exceeds the requirement in ways that benefit the service, with strong evidence throughout',
  },
};

const question = (id: string, title: string, weight: number) =>
  ({ kind: 'quality', id, title, weight: toBasisPoints(weight), scale: usualScale, minimumMark: null }) as const;

/** What a lot starts from before anybody has saved anything: quality 75%, price 25%. */
export const initialScheme: EvaluationScheme = {
  criteria: [
    {
      kind: 'group',
      id: 'QUALITY',
      title: 'Quality',
      weight: toBasisPoints(7500),
      children: [
        question('Q1', 'Delivery of the service', 3500),
        question('Q2', 'Safeguarding', 2500),
        question('Q3', 'Social value', 1500),
      ],
    },
    {
      kind: 'price',
      id: 'PRICE',
      title: 'Price',
      weight: toBasisPoints(2500),
      price: { formula: 'relative-to-lowest' },
    },
  ],
  rounding: { stage: 'total', places: 2, mode: 'half-up' },
  tieBreak: ['QUALITY'],
};
