import { readFileSync } from 'node:fs';
import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import { decisionRecordSchema, type RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { recordFindings } from '#app/documents/decision-record/record-findings.ts';
import type { RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import type { DocumentStatus } from '#app/documents/document.ts';

/** A published case by its name: the form and the facts of a decision record. */
export function recordOfCase(name: string): { readonly form: RecordForm; readonly facts: RecordFacts } {
  const pack = JSON.parse(readFileSync(new URL(`../../cases/decision-record-${name}.json`, import.meta.url), 'utf8'));
  return { form: formNamed(pack.form), facts: decisionRecordSchema.parse(pack.record) };
}

export function formNamed(id: string): RecordForm {
  const form = recordFormById(id);
  if (form === null) throw new Error(`No form is called ${id}`);
  return form;
}

export function findingsOn(form: RecordForm, facts: RecordFacts, status: DocumentStatus = 'public') {
  const { document } = buildRecord(form, facts, { hrefs: {}, versionLabel: 'Version 1', status });
  return recordFindings({ form, facts, document, hrefs: {} });
}

/** Warrington's approval of its share of the Cheshire service, complete. */
export const warringtonShare = decisionRecordSchema.parse({
  heading: {
    title: 'Return interviews for young people across Cheshire: approval of the share',
    procurementTitle: 'Return interviews for young people across Cheshire',
    portfolio: 'Children’s Services',
    wards: ['Borough-wide'],
    contactPost: 'Commissioning Manager',
    forwardPlanTitle: 'Return interviews for young people across Cheshire',
    reference: 'CAB/2018/07',
  },
  classification: { isExecutive: true, isKey: true, significantWards: 22, keyThreshold: '250000.00' },
  maker: { post: 'Cabinet', decidedOn: '2018-02-12' },
  authority: { source: 'Constitution of the Council', clause: 'Part 3, functions of Cabinet' },
  decision: {
    text: 'To approve that Halton leads a joint procurement with Cheshire East, Cheshire West and Chester and Warrington.\n\nThe Council pays its share of the cost as set out below.',
  },
  reasons: {
    text: 'One service for four councils keeps return interviews consistent.\n\n- Fewer gaps at the borders\n- One contract to manage',
    implementationOn: '2018-02-21',
  },
  alternatives: {
    rows: [
      { option: 'Do nothing', reason: 'The duty to children who go missing would not be met.', isDoNothing: true },
      { option: 'Buy for Warrington alone', reason: 'It would cost more for less.' },
    ],
  },
  consultation: {
    rows: [
      {
        who: 'Portfolio Holder for Children’s Services',
        role: 'executiveMember',
        on: '2018-01-29',
        comment: 'Supported.',
      },
    ],
  },
  interests: {
    rows: [
      { who: 'A member of Cabinet', interest: 'Trustee of a youth charity', dispensation: 'None; left the meeting' },
    ],
  },
  route: { kind: 'joint' },
  contract: {
    service: 'Return interviews',
    lots: 1,
    startsOn: '2018-07-01',
    endsOn: '2020-06-30',
    initialMonths: 24,
    extensionMonths: [12],
    previousEndsOn: '2018-06-30',
  },
  value: {
    vatBasis: 'net',
    yearly: '600000.00',
    initial: '1200000.00',
    extension: '600000.00',
    maximum: '1800000.00',
  },
  process: { regime: 'PCR2015', beganOn: '2018-01-29' },
  funding: {
    basis: 'resident population',
    source: 'Office for National Statistics',
    vintage: 'mid-2016',
    periods: ['2018-19', '2019-20', '2020-21 (option)'],
    rows: [
      { name: 'Halton', kind: 'lead', amounts: ['72794.40', '72794.40', '72794.40'] },
      { name: 'Cheshire East', amounts: ['215744.31', '215744.31', '215744.31'] },
      { name: 'Cheshire West and Chester', amounts: ['191969.17', '191969.17', '191969.17'] },
      {
        name: 'Warrington',
        amounts: ['119492.12', '119492.12', '119492.12'],
        budgetReference: 'WBC-7702',
        budgetAvailable: '360000.00',
      },
    ],
  },
  risks: {
    rows: [
      { area: 'service', risk: 'A gap in the service.', mitigation: 'The timetable ends before the current contract.' },
      { area: 'finance', risk: 'Tenders above the budgets.', mitigation: 'The maximum is published.' },
    ],
    none: ['legal', 'equality'],
  },
  signature: { post: 'Monitoring Officer', name: 'Signature on the original', signedOn: '2018-02-13' },
});
