import { describe, expect, it } from 'vitest';
import { assembleRecord } from '#app/documents/decision-record/assemble-record.ts';
import { recordFromProcurement } from '#app/documents/decision-record/record-from-procurement.ts';
import type { RecordSource } from '#app/domain/record-source.ts';
import type { ReportRecord } from '#app/domain/report-record.ts';

const year = (label: string, kind: 'initial' | 'extension') => ({ label, kind, amountPence: 60_000_000 });
const settings = [
  { key: 'keyDecisionPounds', validFrom: '2012-09-10', value: 500_000, confirmed: true, authority: 'Constitution' },
];
const procurement: ReportRecord['procurement'] = {
  ...{ id: 'p', reference: 'HBC/2018/014', title: 'Missing from home', leadCouncilId: 'halton', portfolio: 'Children' },
  ...{ regime: 'PCR2015', lightTouch: true, cpvCode: '85000000', cpvTitle: 'Health', wards: 'All', vatBasis: 'net' },
  ...{ commencedOn: '2018-01-02', currentContractEndsOn: '2018-06-30', contractStartsOn: '2018-07-01' },
  ...{ initialMonths: 24, extensionMonths: 12 },
  years: [year('2018-19', 'initial'), year('2019-20', 'initial'), year('2020-21', 'extension')],
};
const party = { councilId: 'halton', name: 'Halton Borough Council', shortName: 'Halton', role: 'lead' } as const;
const lot = { id: 'l', number: 1, title: 'Lot', scheme: null, criteriaHash: null };
const record: ReportRecord = {
  ...{ procurement, meetings: [], offers: [], contracts: [], evaluations: [] },
  parties: [{ ...party, publications: [], decisionBody: 'Executive Board', settings }],
  lots: [
    {
      ...lot,
      milestones: [
        { kind: 'tendersOpened', on: '2018-03-01' },
        { kind: 'criteriaFrozen', on: '2018-02-01' },
      ],
    },
  ],
};
const approval = { decidedOn: '2018-01-19', subject: 'strategyAndShares', post: 'Director', delegation: null } as const;
const source: RecordSource = {
  approval: { ...approval, meeting: { body: 'Executive Board', metOn: '2018-01-18', minuteReference: 'EXB/2018/89' } },
  ...{ isKey: null, budgets: [] },
  lots: [{ number: 1, title: 'Lot', supplier: null, registerNumber: null, toldOn: null, signedOn: null }],
};
const occasion = { councilId: 'halton', route: 'joint', today: '2018-01-20' } as const;
const facts = (more: Partial<RecordSource> = {}, route: 'joint' | 'award' = 'joint') =>
  assembleRecord([], recordFromProcurement(record, { ...source, ...more }, { ...occasion, route }));

describe('what a procurement says in a council’s record', () => {
  it('is the contract with its term and value, the sum of its years', () => {
    const { contract, value, classification, process } = facts();
    expect(contract).toMatchObject({
      startsOn: '2018-07-01',
      endsOn: '2020-06-30',
      initialMonths: 24,
      extensionMonths: [12],
    });
    expect(value).toEqual({
      vatBasis: 'net',
      yearly: 60_000_000,
      initial: 120_000_000,
      extension: 60_000_000,
      maximum: 180_000_000,
    });
    expect(classification.keyThreshold).toBe(50_000_000);
    expect(process).toMatchObject({ regime: 'PCR2015', beganOn: '2018-01-02', events: [] });
    expect(process).toMatchObject({ isLightTouch: true, cpvCode: '85000000', cpvTitle: 'Health' });
  });

  it('is the council’s own decision, by the meeting or the post that took it', () => {
    expect(facts().maker).toMatchObject({ post: 'Executive Board', decidedOn: '2018-01-18' });
    expect(facts().authority).toMatchObject({ body: 'Executive Board', reference: 'EXB/2018/89' });
    const delegation = { holder: 'Director', sourceDecision: 'Scheme, part 4' };
    const byPost = facts({ approval: { ...approval, meeting: null, delegation } });
    expect([byPost.maker, byPost.authority]).toMatchObject([
      { post: 'Director', decidedOn: '2018-01-19' },
      { source: 'Scheme, part 4', delegatedPost: 'Director' },
    ]);
    expect(facts({ approval: null }).maker.decidedOn).toBeNull();
  });

  it('names the supplier of an award once tenderers were told, with the process in order', () => {
    expect(facts({}, 'award').contract.supplier).toBe('');
    const told = {
      ...source.lots[0],
      number: 1,
      title: 'Lot',
      supplier: 'Beacon',
      registerNumber: '01234567',
      toldOn: '2018-05-01',
      signedOn: null,
    };
    const award = facts({ lots: [told] }, 'award');
    expect(award.contract).toMatchObject({ supplier: 'Beacon', registerNumber: '01234567' });
    expect(award.process.toldOn).toBe('2018-05-01');
    expect(award.process.events.map(({ event }) => event)).toEqual(['Award criteria frozen', 'Tenders opened']);
    expect(facts({ lots: [told] }).contract.supplier).toBe('');
  });

  it('stands over what was typed before it was known, and leaves out what is not', () => {
    const given = recordFromProcurement(record, source, occasion);
    expect(given.classification).not.toHaveProperty('isKey');
    const typed = assembleRecord(
      [
        { part: 'value', content: { maximum: '1.00' } },
        { part: 'purpose', content: { text: 'Why' } },
      ],
      given,
    );
    expect([typed.value.maximum, typed.purpose.text]).toEqual([180_000_000, 'Why']);
    expect(assembleRecord([{ part: 'purpose', content: { unknown: 1 } }], given).purpose.text).toBe('');
  });
});
