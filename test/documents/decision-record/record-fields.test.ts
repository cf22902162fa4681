import { describe, expect, it } from 'vitest';
import { decisionRecordSchema } from '#app/documents/decision-record/record-facts.ts';
import { RECORD_FIELDS } from '#app/documents/decision-record/record-fields.ts';
import { recordOfCase } from './repaired-records.ts';

const { heading, purpose, classification } = recordOfCase('hertfordshire-property-2025-repaired').facts;
const { route } = recordOfCase('herefordshire-extension-2017-repaired').facts;
const { facts: award } = recordOfCase('herefordshire-award-2024-repaired');
const full = {
  ...award,
  heading: {
    ...heading,
    directorate: 'Children’s Services',
    contractReference: 'HC-1',
    wards: ['Bromyard', 'Ledbury'],
  },
  purpose,
  classification,
  maker: { ...award.maker, name: 'Signature on the original' },
  reasons: { ...award.reasons, implementationOn: '2024-03-04' },
  route: { ...route, ground: 'urgency', rule: 'Rule 4', waiverReference: 'W-1' },
  contract: { ...award.contract, extensionMonths: [12, 6] },
};
const blank = decisionRecordSchema.parse({});

describe('a field that a form may print', () => {
  it.each(Object.entries(RECORD_FIELDS))('%s has its words, and none where nothing is recorded', (name, field) => {
    const words = field.words(full, 'DD/MM/YYYY');
    expect(words).toMatch(/\S/);
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    expect(field.words(blank, 'DD/MM/YYYY')).toBe(name === 'consultation.rows' ? 'No' : null);
  });

  it('is worded as readers expect it', () => {
    const words = (name: string) => RECORD_FIELDS[name]?.words(full, 'D MMMM YYYY');
    expect(words('heading.wards')).toBe('Bromyard, Ledbury');
    expect(words('maker.decidedOn')).toBe('23 February 2024');
    expect(words('contract.extensionMonths')).toBe('1 year, then 6 months');
    expect(words('contract.registerNumber')).toBe('company number 09999999');
    expect(words('value.vatBasis')).toBe('exclusive of VAT');
    expect(words('classification.isExecutive')).toBe('Executive');
  });
});
