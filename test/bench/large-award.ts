import type { LotAward } from '#app/documents/award-facts.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import { award, awardFacts, lot } from '../documents/halton-award-facts.ts';

const reasons = (letter: string, question: number) =>
  `Tender ${letter} meets requirement ${question} with evidence from two services; weekends are described, not staffed.`;

/** The award of the fixture, grown to so many tenders and questions, with history enough for a report of twenty pages. */
export function largeAward({ bids, criteria }: Readonly<{ bids: number; criteria: number }>): ReportFacts {
  const letters = Array.from({ length: bids }, (_, index) => String.fromCharCode(65 + index));
  const weights = Array.from(
    { length: criteria },
    (_, index) => Math.floor(7500 / criteria) + (index < 7500 % criteria ? 1 : 0),
  );
  const large: LotAward = {
    ...lot,
    funnel: { received: bids, compliant: bids, evaluated: bids },
    bidders: letters.map((letter, index) => ({
      letter,
      quality: (69 - index).toFixed(2),
      price: (23 + index / 10).toFixed(2),
      total: (92 - index * 0.9).toFixed(2),
      rank: index + 1,
    })),
    winner: lot.winner && { ...lot.winner, letter: 'A' },
    appendix: {
      bidders: letters.map((letter, index) => ({
        letter,
        name: `Tenderer ${letter}`,
        pricePence: 160_000_000 + index,
      })),
      scores: weights.map((basisPoints, question) => ({
        criterion: `Question ${question + 1}`,
        basisPoints,
        marks: letters.map((letter) => ({
          letter,
          mark: '4',
          weighted: (basisPoints / 125).toFixed(2),
          reasons: reasons(letter, question + 1),
        })),
      })),
    },
  };
  const subcriteria = weights.map((basisPoints, index) => ({ name: `Question ${index + 1}`, basisPoints }));
  const long = (what: string) =>
    Array.from(
      { length: 20 },
      (_, index) =>
        `${what} ${index + 1}. ${'The service works with children and their families across the four areas. '.repeat(5)}`,
    );
  return {
    ...awardFacts,
    service: { ...awardFacts.service, history: long('History'), outcomes: long('Outcome') },
    implications: { ...awardFacts.implications, policy: long('Policy'), legal: long('Law'), finance: long('Finance') },
    criteria: { ...awardFacts.criteria, subcriteria },
    award: { ...award, lots: [large] },
  };
}
