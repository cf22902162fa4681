import { describe, expect, it } from 'vitest';
import { distinctIds } from '#app/documents/checks/finding.ts';
import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import { decisionRecordSchema, factsAsKept, type RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { recordFindings } from '#app/documents/decision-record/record-findings.ts';
import type { RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { findingsOn, formNamed, recordOfCase, warringtonShare } from './repaired-records.ts';

type Changes = { readonly [P in keyof RecordFacts]?: Partial<RecordFacts[P]> };
type Repaired = Readonly<{ form: RecordForm; facts: RecordFacts }>;

const tender = recordOfCase('hertfordshire-single-tender-repaired');
const property = recordOfCase('hertfordshire-property-2025-repaired');
const award = recordOfCase('herefordshire-award-2024-repaired');
const extension = recordOfCase('herefordshire-extension-2017-repaired');
const share: Repaired = { form: formNamed('warrington-record'), facts: warringtonShare };

/** The repaired record with some facts of some parts changed. */
function changed({ facts }: Repaired, changes: Changes): RecordFacts {
  const parts = Object.entries(changes).map(([part, change]) => [
    part,
    { ...facts[part as keyof RecordFacts], ...change },
  ]);
  return { ...facts, ...Object.fromEntries(parts) };
}

const findingsAfter = (record: Repaired, changes: Changes, status?: 'draft' | 'signed') =>
  findingsOn(record.form, changed(record, changes), status);

const meeting = award.facts.consultation.rows;
const paying = share.facts.funding.rows;
const pence = (pounds: string) => decisionRecordSchema.parse({ value: { maximum: pounds } }).value.maximum;

const executive = { validFrom: '2012-09-10', posts: ['Executive Director'] };
const rule = { fromPounds: null, weekday: 'Thursday', hour: '12:00', toldFirst: [] };
const lightTouch = { isLightTouch: true, cpvCode: '85311300-5' };

const cases: readonly (readonly [id: string, what: string, record: Repaired, changes: Changes])[] = [
  ['C01', 'guidance on the paper', award, { paper: { guidance: ['Delete this text'] } }],
  ['C02', 'filler in a value', extension, { reasons: { text: 'The service began in XX.' } }],
  ['C02', 'filler on the paper', property, { paper: { fillers: ['.....'] } }],
  ['C03', 'a reference that is not ASCII', tender, { heading: { contractReference: 'HСC1608668' } }],
  ['C03', 'a word of two alphabets', tender, { reasons: { text: 'Сhildren are safer.' } }],
  ['C04', 'a broken date', award, { reasons: { text: 'It was approved on 31/10/202.' } }],
  ['C05', 'the same day of another year', extension, { maker: { decidedOn: '2016-05-17' } }],
  ['C05', 'a signature before the decision', tender, { signature: { signedOn: '2018-03-05' } }],
  ['C05', 'a signature on the eleventh working day', tender, { signature: { signedOn: '2018-03-21' } }],
  ['C05', 'a day whose bank holidays are not known', tender, { maker: { decidedOn: '2010-03-06' } }],
  ['C06', 'a decision on a Saturday', tender, { maker: { decidedOn: '2018-03-03' } }],
  ['C06', 'a signature on Good Friday', tender, { signature: { signedOn: '2018-03-30' } }],
  ['C07', 'a decision before the procurement', award, { process: { beganOn: '2024-02-24' } }],
  [
    'C07',
    'a decision before an event that it cites',
    award,
    { process: { events: [{ event: 'Moderation', on: '2024-02-24' }] } },
  ],
  ['C07', 'a decision before its authority', award, { authority: { decidedOn: '2024-02-24' } }],
  ['C08', 'an edition without a label', property, { paper: { isEditionLabelled: false } }],
  ['C08', 'a bare date', property, { paper: { bareDates: ['April 2020'] } }],
  ['C09', 'a reference of another year', property, { heading: { reference: 'B147/24' } }],
  ['C10', 'a reference written otherwise', property, { heading: { reference: 'A147/25' } }],
  ['C11', 'a key decision without a reference', property, { heading: { reference: 'n/a' } }],
  ['C11', 'a reference of a decision that is not key', tender, { heading: { reference: 'B012/18' } }],
  ['C11', 'nobody says whether it is key', property, { classification: { isKey: null } }],
  [
    'C11',
    'a decision that is said not to be key at the council’s sum',
    tender,
    { classification: { keyThreshold: pence('180000') } },
  ],
  ['C11', 'a key decision on the form for others', extension, { classification: { isKey: true } }],
  [
    'C11',
    'a share that is said not to be key at the council’s sum',
    share,
    { classification: { isKey: false, significantWards: 1 } },
  ],
  ['C12', 'another date format in the text', award, { reasons: { text: 'It was approved on 31 October 2023.' } }],
  ['C12', 'another date format on the paper', property, { paper: { writtenDates: ['14.08.25'] } }],
  ['C13', 'no name', award, { signature: { name: '' } }],
  ['C14', 'no portfolio', property, { heading: { portfolio: '' } }],
  ['C15', 'no word about interests', award, { interests: { noneDeclared: null } }],
  ['C15', 'none declared beside one that is', share, { interests: { noneDeclared: true } }],
  [
    'C15',
    'an interest without dispensation',
    share,
    { interests: { rows: [{ who: 'A member', interest: 'Trustee', dispensation: '' }] } },
  ],
  ['C16', 'the wider matter asks the leader too', tender, { classification: { isControversial: true } }],
  ['C16', 'no significance', tender, { classification: { significance: null } }],
  [
    'C16',
    'a leaving funder who was not asked',
    tender,
    { consultation: { rows: tender.facts.consultation.rows.slice(1) } },
  ],
  [
    'C17',
    'a member without a comment',
    property,
    { consultation: { rows: property.facts.consultation.rows.map((row) => ({ ...row, comment: '' })) } },
  ],
  ['C17', 'nobody consulted beside a row for a member', property, { consultation: { statedMemberConsulted: false } }],
  ['C18', 'two wordings side by side', property, { paper: { unresolvedWordings: ['[After consultation]'] } }],
  ['C19', 'a mark without its note', property, { paper: { noteMarks: [1, 2], notes: [1] } }],
  ['C19', 'notes out of order', property, { paper: { noteMarks: [2, 1], notes: [2, 1] } }],
  ['C20', 'a table that is cut off', property, { paper: { brokenTables: ['Significance'] } }],
  ['C24', 'no VAT basis', extension, { value: { vatBasis: null } }],
  ['C24', 'no value of a year', award, { value: { yearly: null } }],
  ['C24', 'a maximum that is not the sum', share, { value: { maximum: pence('1800000.01') } }],
  ['C24', 'an option without a value', share, { value: { extension: null } }],
  ['C25', 'no shares in a joint procurement', share, { funding: { rows: [] } }],
  [
    'C25',
    'a year without a share',
    share,
    { funding: { rows: paying.map((row) => ({ ...row, amounts: row.amounts.slice(1) })) } },
  ],
  ['C25', 'no vintage', share, { funding: { vintage: '' } }],
  ['C25', 'a penny too much', share, { value: { initial: pence('1199999.99'), maximum: pence('1799999.99') } }],
  [
    'C26',
    'a budget that is too small',
    share,
    { funding: { rows: paying.map((row) => ({ ...row, budgetAvailable: pence('1') })) } },
  ],
  [
    'C26',
    'a share without a budget',
    tender,
    { funding: { rows: tender.facts.funding.rows.map((row) => ({ ...row, budgetReference: '' })) } },
  ],
  ['C27', 'a gap between contracts', share, { contract: { previousEndsOn: '2018-06-29' } }],
  ['C30', 'law by a wrong name', award, { reasons: { text: 'See the Equalities Act 2010.', equality: '' } }],
  ['C30', 'law that is not in force', award, { reasons: { text: 'See the Procurement Act 2023.' } }],
  ['C31', 'another title than the procurement’s', share, { heading: { procurementTitle: 'Missing children' } }],
  ['C31', 'a key decision that is not in the forward plan', share, { heading: { forwardPlanTitle: '' } }],
  ['C32', 'several contracts in one lot', award, { reasons: { text: 'The contracts are joint.' } }],
  ['C33', 'a council by another name', share, { reasons: { text: 'With Cheshire West & Chester.' } }],
  [
    'C33',
    'councils in another order',
    share,
    { reasons: { text: 'Warrington, Cheshire West and Chester and Cheshire East agree.' } },
  ],
  ['C34', 'a key decision without reasons', share, { reasons: { text: '' } }],
  ['C36', 'light touch without a CPV code', award, { process: { ...lightTouch, cpvCode: '' } }],
  ['C36', 'a CPV code that is not on the list', award, { process: { ...lightTouch, cpvCode: '72000000-5' } }],
  [
    'C36',
    'a service that is not on the list by any route',
    extension,
    { process: { isLightTouch: true, cpvCode: '1' } },
  ],
  [
    'C36',
    'light touch where no threshold is known for its day',
    award,
    { process: { ...lightTouch, beganOn: '2014-05-01' } },
  ],
  ['C36', 'light touch under a regime without thresholds', share, { process: { ...lightTouch, regime: 'PSR2023' } }],
  ['C37', 'a value above the limit', award, { authority: { limit: pence('1999999.99') } }],
  ['C37', 'a limit on another VAT basis', award, { authority: { vatBasis: 'gross' } }],
  ['C38', 'another post than the delegated one', award, { authority: { delegatedPost: 'Director of Resources' } }],
  ['C39', 'tenderers told first', award, { publication: { retrospectiveReason: '' } }],
  ['C39', 'a monitoring officer who was not told', award, { publication: { monitoringOfficerToldOn: null } }],
  ['C40', 'a standstill that ends too soon', award, { process: { standstillEndsOn: '2024-02-10' } }],
  ['C40', 'mobilisation inside the standstill', award, { process: { mobilisationOn: '2024-02-12' } }],
  ['C40', 'a standstill that is not stated', award, { process: { standstillEndsOn: null } }],
  ['C40', 'letters that were not all electronic', award, { process: { toldBy: 'mixed' } }],
  ['C40', 'the working days of another regime', award, { process: { regime: 'PSR2023' } }],
  ['C41', 'no initial term', award, { contract: { initialMonths: null } }],
  ['C41', 'options that nobody speaks of', award, { contract: { hasOptions: null } }],
  ['C41', 'an end that does not follow', award, { contract: { endsOn: '2029-04-01' } }],
  ['C42', 'more compliant than received', award, { process: { received: 2 } }],
  ['C42', 'tenders that are not stated', award, { process: { received: null } }],
  ['C43', 'a supplier without a number', award, { contract: { registerNumber: '' } }],
  [
    'C44',
    'a consultation without a date',
    award,
    { consultation: { rows: meeting.map((row) => ({ ...row, on: null })) } },
  ],
  ['C44', 'consultations out of order', award, { consultation: { rows: meeting.toReversed() } }],
  [
    'C44',
    'a consultation after the decision',
    award,
    { consultation: { rows: meeting.map((row) => ({ ...row, on: '2024-02-26' })) } },
  ],
  [
    'C44',
    'a consultation in words alone',
    extension,
    { consultation: { rows: [], statement: 'Carers will be asked.' } },
  ],
  ['C44', 'an address that cannot be opened', award, { authority: { href: 'link above' } }],
  ['C45', 'no word about legal risk', share, { risks: { none: ['equality'] } }],
  [
    'C45',
    'a risk without mitigation',
    share,
    { risks: { rows: [{ area: 'service', risk: 'A gap', mitigation: '' }] } },
  ],
  ['C46', 'a row over two pages', award, { paper: { splitTables: ['Risks'] } }],
  ['C47', 'another weekday', award, { publication: { on: '2024-02-28' } }],
  ['C47', 'after the hour', award, { publication: { hour: '12:01' } }],
  ['C47', 'somebody who was not told first', award, { publication: { toldFirst: ['Director'] } }],
  ['C47', 'no day of publication', award, { publication: { on: null } }],
  ['C48', 'a total that is not the sum', property, { route: { statedTotal: 11 } }],
  [
    'C49',
    'a decision that cannot be carried out',
    property,
    { decision: { text: 'Ten properties have been bought.' } },
  ],
  ['C50', 'no supplier', extension, { contract: { supplier: '' } }],
  ['C50', 'no value', extension, { value: { maximum: null } }],
  ['C51', 'no route', property, { route: { kind: null } }],
  ['C51', 'no option left', extension, { route: { usedMonths: 12 } }],
  ['C51', 'a single tender without a waiver record', tender, { route: { waiverReference: '' } }],
  ['C51', 'an extension by single tender', tender, { decision: { text: 'To extend the contract.' } }],
  ['C51', 'a single tender by extension', extension, { decision: { text: 'To extend by single tender.' } }],
  [
    'C52',
    'a claim to be the only one',
    tender,
    { route: { ground: tender.facts.route.ground }, reasons: { text: 'It is the only provider.' } },
  ],
  ['C52', 'a claim without any doubt', tender, { reasons: { text: 'The risk of challenge is nil.' } }],
  ['C53', 'a single alternative', award, { alternatives: { rows: award.facts.alternatives.rows.slice(0, 1) } }],
  [
    'C53',
    'nobody considered doing nothing',
    award,
    { alternatives: { rows: award.facts.alternatives.rows.map((row) => ({ ...row, isDoNothing: false })) } },
  ],
  ['C54', 'months that are not the ones stated', extension, { route: { statedMonths: 8 } }],
  ['C54', 'an extension that does not follow', extension, { route: { currentEndsOn: '2017-08-30' } }],
  ['C54', 'an extension beyond the option', extension, { route: { usedMonths: 6 } }],
  ['C54', 'days that are no whole months', extension, { contract: { endsOn: '2018-03-30' } }],
  ['C54', 'a decision in two wards', extension, { classification: { significantWards: 2 } }],
  ['C54', 'a sum that is not recorded', extension, { classification: { keyThreshold: null } }],
  ['C55', 'another money format', extension, { reasons: { text: 'It costs £303k.' } }],
  ['C55', 'an acronym without its words', extension, { reasons: { text: 'The TYS team helps.' } }],
  [
    'C55',
    'a text that is cut off',
    extension,
    { reasons: { text: 'Seven months bring the service into line with the' } },
  ],
  [
    'C55',
    'a post that is not on the register',
    extension,
    { council: { register: [{ validFrom: '2012-09-10', posts: [] }] } },
  ],
  ['C55', 'a contact who is not on the register', property, { council: { register: [executive] } }],
  [
    'C47',
    'another weekday by the council’s own rule',
    award,
    { council: { publication: { ...rule, weekday: 'Friday' } } },
  ],
  ['MISSING', 'a placeholder', extension, { heading: { directorate: '' } }],
];

describe('each check of a decision record', () => {
  it.each(cases)('%s finds %s', (id, _, record, changes) => {
    expect(distinctIds(findingsOn(record.form, record.facts))).toEqual([]);
    expect(distinctIds(findingsAfter(record, changes))).toContain(id);
  });
});

describe('the findings', () => {
  it('say both figures and both places', () => {
    const [finding] = findingsAfter(extension, { maker: { decidedOn: '2015-05-17' } }).filter(({ id }) => id === 'C05');
    expect(finding).toEqual({
      id: 'C05',
      severity: 'blocks',
      sentence: 'The decision is dated 17 May 2015 and the signature 17 May 2017: the year of one is a likely slip.',
      places: [
        { label: 'Date of the decision', href: null },
        { label: 'Date of the signature', href: null },
      ],
    });
  });

  it('lead to the pages on which the facts are written', () => {
    const facts = changed(award, { authority: { limit: pence('1999999.99') } });
    const hrefs = { value: '/parts/value', authority: '/parts/authority' };
    const { document } = buildRecord(award.form, facts, { hrefs, versionLabel: 'Version 1', status: 'draft' });
    const [finding] = recordFindings({ form: award.form, facts, document, hrefs });
    expect(finding?.places.map(({ href }) => href)).toEqual(['/parts/value', '/parts/authority']);
  });

  it('ask a draft for no signature and no day of publication', () => {
    const open: Changes = { signature: { name: '', signedOn: null }, publication: { on: null } };
    expect(distinctIds(findingsAfter(award, open, 'draft'))).toEqual([]);
    expect(distinctIds(findingsAfter(award, open, 'signed'))).toEqual(['C13', 'MISSING']);
  });

  it('leave a record alone that its council’s rule of publication does not touch', () => {
    const small: Changes = {
      publication: { on: null },
      value: { maximum: pence('49999.99'), initial: pence('49999.99') },
    };
    expect(distinctIds(findingsAfter(award, small))).not.toContain('C47');
  });

  it('test a council’s own share, not the whole contract, against its sum for a key decision', () => {
    const small: Changes = {
      heading: { reference: '' },
      classification: { isKey: false, significantWards: 1, keyThreshold: pence('358476.37') },
    };
    expect(distinctIds(findingsAfter(share, small))).toEqual([]);
  });

  it('name a post once with every place in which it stands, and the council’s register', () => {
    const facts = changed(award, { council: { register: [executive] } });
    const hrefs = { maker: '/parts/maker', council: '/councils/herefordshire' };
    const { document } = buildRecord(award.form, facts, { hrefs, versionLabel: 'Version 1', status: 'draft' });
    expect(recordFindings({ form: award.form, facts, document, hrefs })).toEqual([
      {
        id: 'C55',
        severity: 'warns',
        sentence:
          '"Corporate Director Community Wellbeing" is not in the council’s register of posts on the day of the decision.',
        places: [
          { label: 'Decision maker', href: '/parts/maker' },
          { label: 'Delegated post', href: null },
          { label: 'Signature', href: null },
          { label: 'Register of posts', href: '/councils/herefordshire' },
        ],
      },
    ]);
  });

  it('ask no register for a body, nor for a day before it was kept', () => {
    const register = [{ validFrom: '2012-09-10', posts: ['Commissioning Manager', 'Monitoring Officer'] }];
    expect(distinctIds(findingsAfter(share, { council: { register } }))).toEqual(['C55']);
    expect(findingsAfter(share, { council: { register }, authority: { body: 'Cabinet' } })).toEqual([]);
    expect(findingsAfter(award, { council: { register: [{ ...executive, validFrom: '2024-02-24' }] } })).toEqual([]);
  });

  it('hold the rule of the council’s settings over the one on the form', () => {
    const publication = { ...rule, weekday: null, hour: '18:00' };
    const late: Changes = { publication: { on: '2024-03-01', hour: '17:30', toldFirst: [] } };
    expect(distinctIds(findingsAfter(award, late))).toEqual(['C47']);
    expect(findingsAfter(award, { ...late, council: { publication } })).toEqual([]);
  });

  it('work out the threshold of light touch and its VAT basis from the day on which the procurement began', () => {
    const worth = (pounds: string, process: Partial<RecordFacts['process']>) =>
      findingsAfter(share, {
        process: { ...lightTouch, ...process },
        value: { maximum: pence(pounds), initial: pence(pounds), extension: pence('0.00') },
      }).filter(({ id }) => id === 'C36');
    expect(worth('615278.00', { beganOn: '2018-01-29' })).toEqual([]);
    expect(worth('615277.99', { beganOn: '2018-01-29' })).toMatchObject([
      {
        severity: 'blocks',
        sentence:
          'The value of £615,277.99 is below the threshold of £615,278.00, so the light-touch rules do not apply.',
        places: [{ label: 'Maximum value' }, { label: 'Threshold of the day on which the procurement began' }],
      },
    ]);
    // Since 2022 with VAT: £552,950.00 net is £663,540.00.
    expect(worth('552950.00', { beganOn: '2024-05-01' })).toEqual([]);
    expect(worth('552949.99', { beganOn: '2024-05-01' })).toHaveLength(1);
  });

  it('ask an extension for its service, and not for the value of the whole', () => {
    const process = { ...lightTouch, beganOn: '2014-05-01' };
    expect(findingsAfter(extension, { process }).map(({ id }) => id)).not.toContain('C36');
  });

  it('name each council’s own members', () => {
    const local = findingsAfter(tender, { classification: { significance: 'local', isControversial: false } });
    expect(local.map(({ sentence }) => sentence)).toEqual([
      'For this significance the council’s table says to inform Local Member; no row does.',
    ]);
  });
});

describe('facts that were kept with a made version', () => {
  const kept = JSON.parse(JSON.stringify(award.facts));

  it('are read with amounts in pence, and with what is asked for since then not recorded', () => {
    expect(factsAsKept(kept)).toEqual(award.facts);
    const { council: _, process, ...before } = kept;
    const { isLightTouch: __, cpvCode: ___, ...steps } = process;
    expect(factsAsKept({ ...before, process: steps })).toEqual(award.facts);
  });

  it('are null once they cannot be read', () => {
    expect(factsAsKept({ ...kept, value: { maximum: '100.00' } })).toBeNull();
    expect(factsAsKept({ ...kept, weather: 'fine' })).toBeNull();
  });
});
