import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recomputeText } from '#app/exchange/recompute/recompute.server.ts';

const cases = new URL('../cases/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, cases), 'utf8');

type Json = Record<string, unknown>;
const evaluation = (change: Json = {}): Json => ({
  kind: 'evaluation',
  format: 1,
  criteria: [
    {
      id: 'QUALITY',
      weight: '60',
      children: [
        { id: 'Q1', weight: '35', scale: ['0', '1', '2', '3', '4', '5'], minimumMark: '2' },
        { id: 'Q2', weight: '25', scale: ['0', '2', '4', '6', '8', '10'] },
      ],
    },
    { id: 'PRICE', weight: '40', price: { formula: 'relative-to-lowest' } },
    { id: 'INSURANCE', passFail: true, consequence: 'excluded' },
  ],
  bids: [bid('A')],
  ...change,
});
const bid = (id: string, change: Json = {}): Json => ({
  id,
  price: '15000.00',
  marks: { Q1: '4', Q2: '8' },
  gates: { INSURANCE: 'pass' },
  withdrawn: false,
  ...change,
});
const apportionment = (component: Json = {}, change: Json = {}): Json => ({
  kind: 'apportionment',
  format: 1,
  partners: ['halton', 'cheshire-east'],
  periods: ['2018-19'],
  components: [
    {
      id: 'contract',
      costs: { '2018-19': '600000.00' },
      basis: { type: 'measure', name: 'population', values: { halton: '127306', 'cheshire-east': '377303' } },
      floors: {},
      caps: {},
      ...component,
    },
  ],
  tolerance: null,
  ...change,
});
const timetable = (...questions: Json[]): Json => ({ kind: 'timetable', format: 1, questions });
const leaf = (change: Json): Json => ({
  criteria: [{ id: 'Q', weight: '100', scale: ['0', '5'], ...change }],
  bids: [{ id: 'A', marks: { Q: '5' } }],
});
const priced = (price: Json, weight = '40'): Json => ({
  criteria: [
    { id: 'Q', weight: `${100 - Number(weight)}`, scale: ['0', '5'] },
    { id: 'PRICE', weight, price },
  ],
  bids: [
    { id: 'A', price: '10.00', marks: { Q: '5' } },
    { id: 'B', price: '20.00', marks: { Q: '5' } },
  ],
});

// biome-ignore lint/suspicious/noExplicitAny: the result is read as a stranger would read the printed JSON
const compute = (pack: Json | string): any => {
  const result = recomputeText(typeof pack === 'string' ? pack : JSON.stringify(pack));
  return JSON.parse(JSON.stringify(result.ok ? result.value : { refused: result.refusal }));
};
const refusedPaths = (pack: Json | string): string[] =>
  (compute(pack).refused ?? []).map(({ path }: { path: string }) => path);
const scoresOf = (pack: Json) => compute(pack).bids.map((one: { scores: Json }) => one.scores);

describe('recompute: the published cases', () => {
  it.each(readdirSync(cases))('%s agrees', (name) => {
    const result = compute(read(name));
    expect(result.differences).toEqual([]);
    expect(result.agrees).toBe(true);
    expect(result.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('answers the whole of the timetable example', () => {
    const { answers } = compute(
      timetable(
        { id: 'a', rule: 'standstill', regime: 'PCR2015', sent: '2024-01-31', method: 'electronic' },
        { id: 'b', rule: 'standstill', regime: 'PCR2015', sent: '2024-01-31', method: 'mixed', received: '2024-02-02' },
        { id: 'c', rule: 'standstill', regime: 'PA2023', published: '2024-12-24' },
        { id: 'd', rule: 'standstill', regime: 'PSR2023', published: '2026-03-02' },
        { id: 'e', rule: 'call-in', published: '2024-03-27', workingDays: 5 },
        { id: 'f', rule: 'agenda', meeting: '2018-01-18', clearWorkingDays: 5 },
        { id: 'g', rule: 'forward-plan', decision: '2018-01-18', clearDays: 28, count: 'calendar' },
        { id: 'h', rule: 'period-beginning-with', start: '2026-04-01', days: 56 },
        { id: 'i', rule: 'standstill', regime: 'PCR2015', sent: '2024-01-31', method: 'other', received: '2024-02-02' },
      ),
    );
    expect(answers).toEqual({
      a: { ends: '2024-02-12', contractFrom: '2024-02-13' },
      b: { ends: '2024-02-12', contractFrom: '2024-02-13' },
      c: { ends: '2025-01-08', contractFrom: '2025-01-09' },
      d: { ends: '2026-03-13', contractFrom: '2026-03-14' },
      e: { lastDay: '2024-04-05', effective: '2024-04-06' },
      f: { latestPublication: '2018-01-10' },
      g: { latestPublication: '2017-12-20' },
      h: { lastDay: '2026-05-26' },
      i: { ends: '2024-02-12', contractFrom: '2024-02-13' },
    });
  });
});

describe('recompute: evaluation', () => {
  it('prints the result as published', () => {
    const result = compute(evaluation({ title: 'T', source: 'S', notes: ['n'] }));
    expect(result).toMatchObject({
      kind: 'evaluation',
      bids: [
        {
          id: 'A',
          status: 'ranked',
          reasons: [],
          scores: { Q1: '28', Q2: '20', QUALITY: '48', PRICE: '40' },
          total: '88',
          rank: 1,
        },
      ],
      warnings: [],
    });
    expect(result).not.toHaveProperty('agrees');
  });

  it('leaves excluded and withdrawn bids without rank or total', () => {
    const { bids } = compute(
      evaluation({
        bids: [
          bid('A'),
          bid('B', { price: '1.00', marks: { Q1: '1', Q2: '10' } }),
          bid('C', { price: '1.00', gates: { INSURANCE: 'fail' } }),
          bid('D', { price: '1.00', withdrawn: true }),
          { id: 'E', withdrawn: true },
        ],
      }),
    );
    expect(bids.map((one: Json) => [one.status, 'rank' in one, 'total' in one])).toEqual([
      ['ranked', true, true],
      ['excluded', false, false],
      ['excluded', false, false],
      ['withdrawn', false, false],
      ['withdrawn', false, false],
    ]);
    expect(bids[0].scores.PRICE).toBe('40');
    expect(bids[1].reasons).toEqual(['Q1: the mark 1 is below the published minimum of 2.']);
  });

  it('takes points out of any total, at any depth, and decimals of a scale', () => {
    const deep = evaluation({
      weightsTotal: '200',
      criteria: [
        {
          id: 'G',
          weight: '150',
          children: [{ id: 'H', weight: '150', children: [{ id: 'Q', weight: '150', scale: ['0', '0.5', '2.5'] }] }],
        },
        { id: 'PRICE', weight: '50', price: { formula: 'relative-to-lowest' } },
      ],
      bids: [{ id: 'A', price: '1', marks: { Q: '0.50' } }],
    });
    expect(compute(deep).bids[0]).toMatchObject({ scores: { G: '30', H: '30', Q: '30', PRICE: '50' }, total: '80' });
    expect(refusedPaths({ ...deep, bids: [{ id: 'A', price: '1', marks: { Q: '0.55' } }] })).toEqual([
      'bids[0].marks.Q',
    ]);
    expect(compute({ ...deep, bids: [{ id: 'A', price: '1', marks: { Q: '1' } }] }).refused[0].problem).toBe(
      'The mark 1 is not on the scale 0, 0.5, 2.5.',
    );
  });

  it('prints exact scores, ten places where they never end, or the places of the rule', () => {
    const thirds = evaluation({
      criteria: [{ id: 'Q', weight: '100', scale: ['0', '1', '2', '3'] }],
      bids: [{ id: 'A', marks: { Q: '1' } }],
    });
    expect(compute(thirds).bids[0]).toMatchObject({ scores: { Q: '33.3333333333' }, total: '33.3333333333' });
    const round = (stage: string, mode = 'half-up') =>
      compute({ ...thirds, rounding: { stage, places: 1, mode } }).bids[0];
    expect(round('component')).toMatchObject({ scores: { Q: '33.3' }, total: '33.3' });
    expect(round('total')).toMatchObject({ scores: { Q: '33.3333333333' }, total: '33.3' });
    expect(round('none')).toMatchObject({ scores: { Q: '33.3333333333' }, total: '33.3333333333' });
  });

  it.each<[string, Json, string, object[]]>([
    ['linear above lowest', { formula: 'linear-above-lowest' }, '40', [{ PRICE: '40' }, { PRICE: '0' }]],
    [
      'between bounds',
      { formula: 'between-fixed-bounds', minimum: '10.00', maximum: '30.00' },
      '40',
      [{ PRICE: '40' }, { PRICE: '20' }],
    ],
    ['deviation from mean', { formula: 'deviation-from-mean' }, '60', [{ PRICE: '50' }, { PRICE: '10' }]],
    ['price per quality point', { formula: 'price-per-quality-point' }, '40', [{ PRICE: '40' }, { PRICE: '20' }]],
    [
      'banded',
      {
        formula: 'banded',
        bands: [
          { upTo: '10.00', score: '40' },
          { upTo: null, score: '5' },
        ],
      },
      '40',
      [{ PRICE: '40' }, { PRICE: '5' }],
    ],
    ['none', { formula: 'none' }, '0', [{ PRICE: '0' }, { PRICE: '0' }]],
  ])('scores %s', (_, formula, weight, expected) => {
    expect(scoresOf(evaluation(priced(formula, weight)))).toMatchObject(expected);
  });

  it.each<[string, Json, string]>([
    ['top weightings', { criteria: [{ id: 'Q', weight: '95', scale: ['0', '5'] }] }, 'criteria'],
    [
      'parts',
      { criteria: [{ id: 'G', weight: '100', children: [{ id: 'Q', weight: '55', scale: ['0', '5'] }] }] },
      'criteria[0].children',
    ],
    ['no criteria', { criteria: [] }, 'criteria'],
    ['criteria missing', { criteria: undefined }, 'criteria'],
    ['criteria of the wrong type', { criteria: {} }, 'criteria'],
    ['a criterion of the wrong type', { criteria: ['Q'] }, 'criteria[0]'],
    ['a criterion that is nothing', { criteria: [{ id: 'Q', weight: '100' }] }, 'criteria[0]'],
    ['a criterion that is two things', leaf({ children: [] }), 'criteria[0]'],
    ['id missing', leaf({ id: undefined }), 'criteria[0].id'],
    ['id empty', leaf({ id: '' }), 'criteria[0].id'],
    ['id not text', leaf({ id: 1 }), 'criteria[0].id'],
    ['unknown key', leaf({ wieght: '100' }), 'criteria[0].wieght'],
    ['descriptors', leaf({ descriptors: {} }), 'criteria[0].descriptors'],
    ['weight a number', leaf({ weight: 100 }), 'criteria[0].weight'],
    ['weight below zero', leaf({ weight: '-100' }), 'criteria[0].weight'],
    ['weight with exponent', leaf({ weight: '1e2' }), 'criteria[0].weight'],
    ['weight NaN', leaf({ weight: 'NaN' }), 'criteria[0].weight'],
    ['weight with spaces', leaf({ weight: ' 100' }), 'criteria[0].weight'],
    ['weight absurdly long', leaf({ weight: '1'.repeat(1000) }), 'criteria[0].weight'],
    ['weights total zero', { weightsTotal: '0' }, 'weightsTotal'],
    ['minimum off the scale', leaf({ minimumMark: '3' }), 'criteria[0].minimumMark'],
    ['scale out of order', leaf({ scale: ['5', '0'] }), 'criteria[0].scale[1]'],
    ['scale with a mark twice', leaf({ scale: ['0', '5', '5.0'] }), 'criteria[0].scale[2]'],
    ['scale of numbers', leaf({ scale: [0, 5] }), 'criteria[0].scale[0]'],
    ['scale below zero', leaf({ scale: ['-5', '5'] }), 'criteria[0].scale[0]'],
    ['scale of one mark', leaf({ scale: ['5'] }), 'criteria[0].scale'],
    ['endless scale', leaf({ scale: { from: '0', to: '999999999', step: '1' } }), 'criteria[0].scale'],
    ['step zero', leaf({ scale: { from: '0', to: '5', step: '0' } }), 'criteria[0].scale'],
    ['steps that miss the end', leaf({ scale: { from: '0', to: '5', step: '2' } }), 'criteria[0].scale'],
    ['step missing', leaf({ scale: { from: '0', to: '5' } }), 'criteria[0].scale.step'],
    [
      'gate without consequence',
      {
        criteria: [
          { id: 'Q', weight: '100', scale: ['0', '5'] },
          { id: 'G', passFail: true },
        ],
        bids: [{ id: 'A', marks: { Q: '5' }, gates: { G: 'pass' } }],
      },
      'criteria[1].consequence',
    ],
    [
      'gate with a slip',
      { criteria: [{ id: 'G', passFail: true, consequence: 'exclude' }] },
      'criteria[0].consequence',
    ],
    [
      'gate that is not one',
      { criteria: [{ id: 'G', passFail: 'yes', consequence: 'excluded' }] },
      'criteria[0].passFail',
    ],
    [
      'gate with a weight',
      { criteria: [{ id: 'G', passFail: true, weight: '5', consequence: 'excluded' }] },
      'criteria[0].weight',
    ],
    [
      'id used twice',
      {
        criteria: [
          { id: 'Q', weight: '50', scale: ['0', '5'] },
          { id: 'Q', weight: '50', scale: ['0', '5'] },
        ],
      },
      'criteria[1].id',
    ],
    ['unknown formula', priced({ formula: 'cheapest' }), 'criteria[1].price.formula'],
    ['formula as text', { criteria: [{ id: 'P', weight: '100', price: 'relative-to-lowest' }] }, 'criteria[0].price'],
    [
      'a figure the formula does not take',
      priced({ formula: 'relative-to-lowest', minimum: '1' }),
      'criteria[1].price.minimum',
    ],
    ['bounds missing', priced({ formula: 'between-fixed-bounds', minimum: '1' }), 'criteria[1].price.maximum'],
    [
      'bounds equal',
      priced({ formula: 'between-fixed-bounds', minimum: '1', maximum: '1.00' }),
      'criteria[1].price.maximum',
    ],
    [
      'bands that stop',
      priced({ formula: 'banded', bands: [{ upTo: '10', score: '40' }] }),
      'criteria[1].price.bands[0].upTo',
    ],
    ['a weighting without a score', priced({ formula: 'none' }), 'criteria[1].price.formula'],
    [
      'two prices',
      {
        criteria: [
          { id: 'P', weight: '50', price: { formula: 'relative-to-lowest' } },
          { id: 'R', weight: '50', price: { formula: 'relative-to-lowest' } },
        ],
      },
      'criteria[1]',
    ],
    ['no bids', { bids: [] }, 'bids'],
    ['bid twice', { bids: [bid('A'), bid('A')] }, 'bids[1].id'],
    ['mark off the scale', { bids: [bid('A'), bid('B', { marks: { Q1: '4', Q2: '7' } })] }, 'bids[1].marks.Q2'],
    ['mark missing', { bids: [bid('A', { marks: { Q1: '4' } })] }, 'bids[0].marks.Q2'],
    ['mark a number', { bids: [bid('A', { marks: { Q1: 4, Q2: '8' } })] }, 'bids[0].marks.Q1'],
    ['mark null', { bids: [bid('A', { marks: { Q1: null, Q2: '8' } })] }, 'bids[0].marks.Q1'],
    ['mark like a fraction', { bids: [bid('A', { marks: { Q1: '4/5', Q2: '8' } })] }, 'bids[0].marks.Q1'],
    ['mark for a group', { bids: [bid('A', { marks: { Q1: '4', Q2: '8', QUALITY: '1' } })] }, 'bids[0].marks.QUALITY'],
    ['mark for nothing', { bids: [bid('A', { marks: { Q1: '4', Q2: '8', Q9: '1' } })] }, 'bids[0].marks.Q9'],
    [
      'mark for the runtime',
      { bids: [bid('A', { marks: { Q1: '4', Q2: '8', constructor: '1' } })] },
      'bids[0].marks.constructor',
    ],
    ['gate missing', { bids: [bid('A', { gates: {} })] }, 'bids[0].gates.INSURANCE'],
    ['gate of another kind', { bids: [bid('A', { gates: { INSURANCE: 'maybe' } })] }, 'bids[0].gates.INSURANCE'],
    ['price missing', { bids: [bid('A', { price: undefined })] }, 'bids[0].price'],
    ['price null', { bids: [bid('A', { price: null })] }, 'bids[0].price'],
    ['price below zero', { bids: [bid('A', { price: '-1.00' })] }, 'bids[0].price'],
    [
      'price below zero of a withdrawn bid',
      { bids: [bid('A'), bid('B', { price: '-1.00', withdrawn: true })] },
      'bids[1].price',
    ],
    ['price zero', { bids: [bid('A'), bid('B', { price: '0.00' })] }, 'bids[1].price'],
    ['price with parts of a penny', { bids: [bid('A', { price: '1.005' })] }, 'bids[0].price'],
    ['price with commas', { bids: [bid('A', { price: '15,000.00' })] }, 'bids[0].price'],
    ['price too large', { bids: [bid('A', { price: '90071992547409.92' })] }, 'bids[0].price'],
    ['price a number', { bids: [bid('A', { price: 15000 })] }, 'bids[0].price'],
    ['withdrawn as text', { bids: [bid('A', { withdrawn: 'no' })] }, 'bids[0].withdrawn'],
    ['unknown key of a bid', { bids: [bid('A', { mark: {} })] }, 'bids[0].mark'],
    ['tie-break unknown', { tieBreak: ['PRICES'] }, 'tieBreak[0]'],
    ['tie-break on a gate', { tieBreak: ['INSURANCE'] }, 'tieBreak[0]'],
    ['tie-break twice', { tieBreak: ['PRICE', 'PRICE'] }, 'tieBreak[1]'],
    ['rounding unknown', { rounding: { stage: 'late', places: 1, mode: 'down' } }, 'rounding.stage'],
    ['rounding without places', { rounding: { stage: 'total', mode: 'down' } }, 'rounding.places'],
    ['rounding without mode', { rounding: { stage: 'total', places: 2 } }, 'rounding.mode'],
    ['rounding to half a place', { rounding: { stage: 'total', places: 1.5, mode: 'down' } }, 'rounding.places'],
    ['rounding to a billion places', { rounding: { stage: 'total', places: 1e9, mode: 'down' } }, 'rounding.places'],
    ['unknown key of the pack', { weighting: 1 }, 'weighting'],
    ['another format', { format: 2 }, 'format'],
    ['format as text', { format: '1' }, 'format'],
    ['unknown kind', { kind: 'lottery' }, 'kind'],
  ])('refuses %s', (_, change, path) => {
    expect(refusedPaths(evaluation(change))).toContain(path);
  });

  it('names both figures where weightings do not add up', () => {
    const [problem] = compute(evaluation({ criteria: [{ id: 'Q', weight: '95.5', scale: ['0', '5'] }] })).refused;
    expect(problem.problem).toBe('The weightings total 95.5, not 100.');
  });

  it('names everything that is wrong, and no more than a hundred things', () => {
    expect(refusedPaths(evaluation({ bids: [bid('A', { price: 1, withdrawn: 1 }), bid('B', { gates: [] })] }))).toEqual(
      ['bids[0].price', 'bids[0].withdrawn', 'bids[1].gates'],
    );
    const many = Array.from({ length: 250 }, (_, index) => bid(`B${index}`, { price: 1 }));
    expect(compute(evaluation({ bids: many })).refused).toHaveLength(101);
    expect(refusedPaths(evaluation({ bids: Array.from({ length: 301 }, (_, index) => bid(`B${index}`)) }))).toEqual([
      'bids',
    ]);
  });

  it('refuses criteria nested beyond reason', () => {
    let node: Json = { id: 'Q', weight: '100', scale: ['0', '5'] };
    for (let depth = 0; depth < 25; depth += 1) node = { id: `G${depth}`, weight: '100', children: [node] };
    expect(refusedPaths(evaluation({ criteria: [node] }))[0]).toMatch(/^criteria\[0\](\.children\[0\])+\.children$/);
  });
});

describe('recompute: apportionment', () => {
  it('prints shares and totals', () => {
    expect(compute(apportionment())).toMatchObject({
      kind: 'apportionment',
      shares: [
        { component: 'contract', period: '2018-19', partner: 'halton', amount: '151371.85', percent: '25.23' },
        { component: 'contract', period: '2018-19', partner: 'cheshire-east', amount: '448628.15', percent: '74.77' },
      ],
      totals: {
        byPartner: { halton: '151371.85', 'cheshire-east': '448628.15' },
        byPeriod: { '2018-19': '600000.00' },
        all: '600000.00',
      },
    });
    expect(compute(apportionment({ basis: { type: 'equal' }, partners: ['halton'] })).totals.byPartner).toEqual({
      halton: '600000.00',
      'cheshire-east': '0.00',
    });
    expect(compute(apportionment({ floors: { halton: '200000.00' } })).totals.byPartner.halton).toBe('200000.00');
    expect(compute(apportionment({}, { tolerance: '2.5' })).kind).toBe('apportionment');
  });

  it.each<[string, Json, string]>([
    [
      'percentages',
      apportionment({ basis: { type: 'percentages', values: { halton: '50', 'cheshire-east': '49.99' } } }),
      'components[0].basis.values',
    ],
    [
      'amounts',
      apportionment({ basis: { type: 'amounts', values: { '2018-19': { halton: '1.00', 'cheshire-east': '2.00' } } } }),
      'components[0].basis.values.2018-19',
    ],
    [
      'a value missing',
      apportionment({ basis: { type: 'measure', values: { halton: '1' } } }),
      'components[0].basis.values.cheshire-east',
    ],
    [
      'a value too many',
      apportionment({ basis: { type: 'measure', values: { halton: '1', 'cheshire-east': '1', york: '1' } } }),
      'components[0].basis.values.york',
    ],
    [
      'a value below zero',
      apportionment({ basis: { type: 'measure', values: { halton: '-1', 'cheshire-east': '1' } } }),
      'components[0].basis.values.halton',
    ],
    ['values for equal shares', apportionment({ basis: { type: 'equal', values: {} } }), 'components[0].basis.values'],
    ['unknown basis', apportionment({ basis: { type: 'fair' } }), 'components[0].basis.type'],
    ['basis missing', apportionment({ basis: undefined }), 'components[0].basis'],
    ['cost missing', apportionment({ costs: {} }), 'components[0].costs.2018-19'],
    [
      'cost of a period too many',
      apportionment({ costs: { '2018-19': '1', '2019-20': '1' } }),
      'components[0].costs.2019-20',
    ],
    ['cost with parts of a penny', apportionment({ costs: { '2018-19': '0.001' } }), 'components[0].costs.2018-19'],
    ['cost below zero', apportionment({ costs: { '2018-19': '-5.00' } }), 'components[0].costs.2018-19'],
    ['floors above the cost', apportionment({ floors: { halton: '600000.01' } }), 'components[0].floors'],
    ['caps below the cost', apportionment({ caps: { halton: '1', 'cheshire-east': '1' } }), 'components[0].caps'],
    ['a floor for a stranger', apportionment({ floors: { york: '1' } }), 'components[0].floors.york'],
    ['partner twice', apportionment({}, { partners: ['halton', 'halton'] }), 'partners[1]'],
    ['partner as a number', apportionment({}, { partners: ['halton', 7] }), 'partners[1]'],
    ['no partners', apportionment({}, { partners: [] }), 'partners'],
    ['periods missing', apportionment({}, { periods: undefined }), 'periods'],
    [
      'component twice',
      apportionment(
        {},
        { components: [0, 1].map(() => ({ id: 'c', costs: { '2018-19': '1' }, basis: { type: 'equal' } })) },
      ),
      'components[1].id',
    ],
    ['tolerance as a number', apportionment({}, { tolerance: 3 }), 'tolerance'],
    ['tolerance above 100', apportionment({}, { tolerance: '101' }), 'tolerance'],
    ['unknown key', apportionment({ floor: {} }), 'components[0].floor'],
    ['a name with a dot', apportionment({ floors: { 'a.b': 1 } }), 'components[0].floors["a.b"]'],
    [
      'too many partners',
      apportionment({}, { partners: Array.from({ length: 401 }, (_, index) => `p${index}`) }),
      'partners',
    ],
  ])('refuses %s', (_, pack, path) => {
    expect(refusedPaths(pack)).toContain(path);
  });

  it('says impossible limits with their figures', () => {
    const [problem] = compute(apportionment({ floors: { halton: '600000.01' } })).refused;
    expect(problem.problem).toContain('£600,000.01');
    expect(problem.problem).toContain('£600,000.00');
  });
});

describe('recompute: timetable', () => {
  const ask = (change: Json) =>
    timetable({ id: 'a', rule: 'call-in', published: '2024-03-27', workingDays: 5, ...change });
  it.each<[string, Json, string]>([
    ['beyond the known bank holidays', ask({ published: '2028-12-27' }), 'questions[0].published'],
    ['before the known bank holidays', ask({ published: '2011-03-27' }), 'questions[0].published'],
    ['an impossible date', ask({ published: '2024-02-30' }), 'questions[0].published'],
    ['a date and time', ask({ published: '2024-02-28T12:00' }), 'questions[0].published'],
    ['an absurd date', ask({ published: '9999-12-31' }), 'questions[0].published'],
    ['a date missing', ask({ published: undefined }), 'questions[0].published'],
    ['days as text', ask({ workingDays: '5' }), 'questions[0].workingDays'],
    ['no days', ask({ workingDays: 0 }), 'questions[0].workingDays'],
    ['part of a day', ask({ workingDays: 2.5 }), 'questions[0].workingDays'],
    ['endless days', ask({ workingDays: 1e15 }), 'questions[0].workingDays'],
    ['an unknown rule', ask({ rule: 'siesta' }), 'questions[0].rule'],
    ['an unknown key', ask({ method: 'electronic' }), 'questions[0].method'],
    [
      'a question twice',
      timetable(...[0, 1].map(() => ({ id: 'a', rule: 'period-beginning-with', start: '2026-04-01', days: 5 }))),
      'questions[1].id',
    ],
    ['no id', ask({ id: undefined }), 'questions[0].id'],
    ['no questions', timetable(), 'questions'],
    [
      'an unknown regime',
      timetable({ id: 'a', rule: 'standstill', regime: 'PCR2006', sent: '2010-01-01', method: 'electronic' }),
      'questions[0].regime',
    ],
    [
      'an unknown method',
      timetable({ id: 'a', rule: 'standstill', regime: 'PCR2015', sent: '2018-01-01', method: 'pigeon' }),
      'questions[0].method',
    ],
    [
      'received before sent',
      timetable({
        id: 'a',
        rule: 'standstill',
        regime: 'PCR2015',
        sent: '2018-01-03',
        method: 'mixed',
        received: '2018-01-02',
      }),
      'questions[0].received',
    ],
    [
      'letters under the Act',
      timetable({ id: 'a', rule: 'standstill', regime: 'PA2023', sent: '2025-06-02' }),
      'questions[0].sent',
    ],
    [
      'another count',
      timetable({ id: 'a', rule: 'forward-plan', decision: '2018-01-18', clearDays: 28, count: 'lunar' }),
      'questions[0].count',
    ],
    [
      'broken bank holidays',
      {
        ...ask({}),
        bankHolidays: {
          'england-and-wales': { division: 'england-and-wales', events: [{ title: 'x', date: '2024-13-01' }] },
        },
      },
      'bankHolidays.england-and-wales.events[0].date',
    ],
    ['bank holidays of two divisions', { ...ask({}), bankHolidays: {} }, 'bankHolidays.scotland'],
    ['bank holidays as a list', { ...ask({}), bankHolidays: [] }, 'bankHolidays'],
    [
      'an unknown key of an event',
      { ...ask({}), bankHolidays: { scotland: { division: 'scotland', events: [{ date: '2024-01-01', day: 1 }] } } },
      'bankHolidays.scotland.events[0].day',
    ],
  ])('refuses %s', (_, pack, path) => {
    expect(refusedPaths(pack)).toContain(path);
  });

  it('uses the bank holidays of the pack alone', () => {
    const list = (division: string) => ({
      division,
      events: [{ title: 'Day', date: '2024-03-28', notes: '', bunting: true }],
    });
    const bankHolidays = Object.fromEntries(
      ['england-and-wales', 'scotland', 'northern-ireland'].map((one) => [one, list(one)]),
    );
    expect(compute({ ...ask({}), bankHolidays }).answers.a).toEqual({ lastDay: '2024-04-04', effective: '2024-04-05' });
  });

  it('needs no bank holidays for calendar days', () => {
    const pack = timetable(
      { id: 'a', rule: 'period-beginning-with', start: '2040-04-01', days: 56 },
      { id: 'b', rule: 'forward-plan', decision: '2040-01-18', clearDays: 28, count: 'calendar' },
    );
    expect(compute(pack).answers).toEqual({ a: { lastDay: '2040-05-26' }, b: { latestPublication: '2039-12-20' } });
  });
});

describe('recompute: expected values and the hash', () => {
  it('names each value that differs', () => {
    const result = compute(
      evaluation({
        expected: {
          bids: [
            { id: 'A', total: '88.00', rank: 2, scores: { Q1: '29', Q7: '1' } },
            { id: 'Z', rank: 1 },
          ],
          warnings: [{ code: 'abnormally-low' }],
        },
      }),
    );
    expect(result.agrees).toBe(false);
    expect(result.differences).toEqual([
      { path: 'expected.bids[0].rank', expected: 2, actual: 1 },
      { path: 'expected.bids[0].scores.Q1', expected: '29', actual: '28' },
      { path: 'expected.bids[0].scores.Q7', expected: '1', actual: null },
      { path: 'expected.bids[1]', expected: { id: 'Z', rank: 1 }, actual: null },
      { path: 'expected.warnings[0]', expected: { code: 'abnormally-low' }, actual: null },
    ]);
  });

  it('compares answers, shares and warnings in their own way', () => {
    const pack = timetable({ id: 'a', rule: 'period-beginning-with', start: '2026-04-01', days: 56 });
    expect(compute({ ...pack, expected: { a: { lastDay: '2026-05-26' } } }).agrees).toBe(true);
    expect(compute({ ...pack, expected: { answers: { a: { lastDay: '2026-05-26' } } } }).agrees).toBe(true);
    expect(compute({ ...pack, expected: { b: { lastDay: '2026-05-26' } } }).agrees).toBe(false);
    const shares = [{ component: 'contract', period: '2018-19', partner: 'cheshire-east', percent: '74.77' }];
    expect(compute(apportionment({}, { expected: { shares } })).agrees).toBe(true);
    const hangs = JSON.parse(read('evaluation-order-depends-on-a-losing-bid.json'));
    const warnings = [{ code: 'order-depends-on-bid', bids: ['A', 'B', 'C'] }];
    expect(compute({ ...hangs, expected: { warnings } }).agrees).toBe(true);
    expect(compute({ ...hangs, expected: { bids: 3, warnings: {}, kind: ['x'] } }).differences).toHaveLength(3);
    expect(compute({ ...hangs, expected: null })).not.toHaveProperty('agrees');
  });

  it('hashes what is computed from, whatever the order of keys', () => {
    const hash = (pack: Json) => compute(pack).inputHash;
    const base = hash(evaluation());
    expect(hash(evaluation({ title: 'T', notes: 'N', expected: {} }))).toBe(base);
    expect(hash(Object.fromEntries(Object.entries(evaluation()).reverse()))).toBe(base);
    expect(hash(evaluation({ bids: [bid('A', { marks: { Q1: '5', Q2: '8' } })] }))).not.toBe(base);
    const named = (partner: string) => {
      const values = { halton: '1', [partner]: '2' };
      return hash(apportionment({ basis: { type: 'measure', values } }, { partners: ['halton', partner] }));
    };
    expect(named('title')).not.toBe(named('notes'));
  });
});

describe('recompute: texts that are not packs', () => {
  it.each<[string, string, string]>([
    ['nothing', '', ''],
    ['not JSON', '{"kind":', ''],
    ['a comment', '{} // pack', ''],
    ['a list', '[]', ''],
    ['null', 'null', ''],
    ['NaN', '{"kind": NaN}', ''],
    ['a number beyond measure', '{"kind": 1e999}', 'kind'],
    ['a key twice', '{"kind":"evaluation","bids":[{"id":"A","id":"B"}]}', 'bids[0].id'],
    ['a key of the runtime', '{"kind":"evaluation","__proto__":{"x":1}}', '__proto__'],
    ['a hidden key of the runtime', '{"kind":"evaluation","\\u005f_proto__":{}}', '__proto__'],
    ['a raw line break', '{"kind":"eval\nuation"}', ''],
    ['a bad escape', '{"kind":"\\x"}', ''],
    ['a trailing comma', '{"kind":"evaluation",}', ''],
    ['an open string', '{"kind":"eval\\"', ''],
  ])('refuses %s', (_, text, path) => {
    expect(refusedPaths(text)).toContain(path);
  });

  it('refuses nesting and sizes beyond reason', () => {
    expect(compute('['.repeat(100_000)).refused[0].problem).toContain('deeper than 64');
    expect(compute(' '.repeat(20_000_001)).refused[0].problem).toContain('20 MB');
    expect(compute('{\n "a": x}').refused[0].problem).toBe('This is not JSON at line 2, column 7.');
  });
});
