import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BindingCondition } from '#app/domain/approval-condition.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { maySign, type SigningCouncil, type SigningFacts, signatureGates } from '#app/domain/signature-gates.ts';

const day = (text: string) => text as PlainDate;
const council = (councilId: string, change: Partial<SigningCouncil> = {}): SigningCouncil => ({
  councilId,
  name: councilId,
  effective: day('2018-02-22'),
  share: toPence(21_838_320),
  budget: 'covers',
  signatory: null,
  ...change,
});
const facts = (change: Partial<SigningFacts> = {}): SigningFacts => ({
  on: day('2018-03-06'),
  recommended: true,
  conditions: [],
  councils: [council('halton', { signatory: 'Chief Executive' }), council('warrington')],
  standstill: { contractFrom: day('2018-03-06') },
  delegations: [
    {
      councilId: 'halton',
      holderPost: 'Chief Executive',
      scope: 'signing',
      capPence: toPence(300_000_000),
      vatBasis: 'gross',
      validFrom: day('2017-01-01'),
      validUntil: null,
      sourceDecision: 'Constitution',
    },
  ],
  signing: { scope: 'signing', valuePence: toPence(300_000_000), vatBasis: 'gross', vatRate: null },
  approvedPence: toPence(300_000_001),
  signedPence: toPence(0),
  conflictsProblem: null,
  indicators: {
    regime: 'PCR2015',
    lightTouch: true,
    estimatedValueWithVat: toPence(300_000_000),
    notAppropriateBecause: null,
    indicators: [],
  },
  ...change,
});
const condition = (change: Partial<BindingCondition>): BindingCondition => ({
  ...{ councilId: 'halton', subject: 'award', number: 1, due: 'beforeSignature', endedOn: null },
  ...change,
});
const red = (change: Partial<SigningFacts>) => signatureGates(facts(change)).filter(({ green }) => !green);
const halton = (change: Partial<SigningCouncil>) => ({ councils: [council('halton', change)] });

describe('gates to signature', () => {
  it('are all green when all is in order', () => {
    const gates = signatureGates(facts());
    expect(maySign(gates)).toBe(true);
    expect(gates.map(({ kind, councilId }) => [kind, councilId])).toEqual([
      ['award-recommended', null],
      ['decision-effective', 'halton'],
      ['decision-effective', 'warrington'],
      ['conditions-met', null],
      ['standstill-over', null],
      ['value-approved', null],
      ['authority-to-sign', 'halton'],
      ['conflicts-assessment', null],
      ['budget-covers-share', 'halton'],
      ['budget-covers-share', 'warrington'],
      ['key-performance-indicators', null],
    ]);
    expect(gates.map(({ reason }) => reason)).toContain('The contract can be made from 6 March 2018.');
    expect(maySign(signatureGates(facts({ standstill: null })))).toBe(true);
    expect(maySign([])).toBe(false);
  });

  it.each<[string, Partial<SigningFacts>, string, RegExp]>([
    ['no recommendation', { recommended: false }, 'award-recommended', /The lead recommends one/],
    ['no decision', halton({ effective: null }), 'decision-effective', /halton has not made a decision/],
    [
      'a decision not yet effective',
      halton({ effective: day('2018-03-07') }),
      'decision-effective',
      /7 March 2018, after 6 March 2018/,
    ],
    [
      'a condition still open',
      { conditions: [condition({}), condition({ number: 2, endedOn: day('2018-03-07') })] },
      'conditions-met',
      /Still open: halton’s condition 1 on the award of the contract; halton’s condition 2 .* or waives it\./,
    ],
    ['standstill running', { on: day('2018-03-05') }, 'standstill-over', /from 6 March 2018\./],
    ['standstill not begun', { standstill: { contractFrom: null } }, 'standstill-over', /has not begun/],
    [
      'a value with its extensions above the limit',
      { signing: { ...facts().signing, valuePence: toPence(300_000_001) } },
      'authority-to-sign',
      /£3,000,000\.01 including VAT is above the limit of £3,000,000\.00/,
    ],
    ['nobody may sign', { delegations: [] }, 'authority-to-sign', /holds no delegation/],
    [
      'a conflicts assessment that is due',
      { conflictsProblem: 'For halton the conflicts assessment is due for review.' },
      'conflicts-assessment',
      /due for review/,
    ],
    [
      'more than was approved',
      { approvedPence: toPence(299_999_999) },
      'value-approved',
      /£3,000,000\.00; the councils approved £2,999,999\.99\. Ask every council/,
    ],
    [
      'more than is left after another contract',
      { signedPence: toPence(2) },
      'value-approved',
      /of which £2,999,999\.99 is left/,
    ],
    [
      'a budget too small',
      halton({ budget: 'too-small' }),
      'budget-covers-share',
      /does not cover its share of £218,383\.20/,
    ],
    [
      'no budget',
      halton({ budget: 'none', share: null }),
      'budget-covers-share',
      /has not recorded a budget for its share\./,
    ],
    [
      'no indicators above £5 million',
      {
        indicators: {
          ...facts().indicators,
          regime: 'PA2023',
          lightTouch: false,
          estimatedValueWithVat: toPence(600_000_000),
        },
      },
      'key-performance-indicators',
      /There are 0 .* at least 3/,
    ],
  ])('%s is red', (_, change, kind, words) => {
    const gates = red(change);
    expect(gates.map((gate) => gate.kind)).toEqual([kind]);
    expect(gates[0]?.reason).toMatch(words);
  });

  it('stay green for a condition that is met by the day, and for one to be met after the signature, which is named', () => {
    const conditions = [condition({ endedOn: day('2018-03-06') }), condition({ number: 2, due: 'afterSignature' })];
    const [gate] = signatureGates(facts({ conditions })).filter(({ kind }) => kind === 'conditions-met');
    expect(gate).toMatchObject({ green: true });
    expect(gate?.reason).toMatch(/To be met after the signature: halton’s condition 2 on the award of the contract\./);
  });

  it('never turn red by waiting, as long as decisions and delegations stand', () => {
    const date = fc.integer({ min: 1, max: 28 }).map((one) => day(`2018-03-${String(one).padStart(2, '0')}`));
    fc.assert(
      fc.property(date, date, date, (on, effective, later) => {
        const at = (when: PlainDate) => maySign(signatureGates(facts({ ...halton({ effective }), on: when })));
        if (at(on) && later >= on) expect(at(later)).toBe(true);
      }),
    );
  });
});
