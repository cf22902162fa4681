import type { ReportTexts } from './report-texts.ts';

/**
 * A report's texts as fields of its form and back. Rows have numbered names (`risk-0-mitigation`), councils and
 * priorities their ids (`budget-halton-reference`, `priority-children`).
 */
const simple = [
  'meetingId',
  'officerPost',
  'standingOrder',
  'history',
  'outcomes',
  'policy',
  'finance',
  'legal',
  'other',
  'equality',
  'equalityTitle',
  'equalityOn',
  'isKey',
  'keyReference',
  'forwardPlanTitle',
  'implementationOn',
  'reasons',
  'doNothing',
  'noticeOn',
  'noticeReference',
  'tendersDueOn',
  'awardOn',
  'mobilisationOn',
  'exemption',
  'publicInterest',
  'sentOn',
  'sentBy',
  'signatureOn',
  'register',
  'contractId',
  'extensionMonths',
  'extensionCost',
  'waivedOrder',
  'waiverRule',
  'waiverGround',
  'waiverSupplier',
  'waiverCost',
  'comparators',
  'waiverStartsOn',
  'waiverEndsOn',
] as const satisfies readonly (keyof ReportTexts)[];

type Fields = Readonly<Record<string, string>>;

export function fieldsOfTexts(texts: ReportTexts): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of simple) fields[name] = texts[name];
  for (const [id, text] of Object.entries(texts.priorities)) fields[`priority-${id}`] = text;
  for (const [id, text] of Object.entries(texts.approvals)) fields[`approval-${id}`] = text;
  for (const [id, { reference, available }] of Object.entries(texts.budgets)) {
    fields[`budget-${id}-reference`] = reference;
    fields[`budget-${id}-available`] = available;
  }
  rowsInto(fields, 'risk', texts.risks);
  rowsInto(fields, 'paper', texts.papers);
  rowsInto(fields, 'alternative', texts.alternatives);
  return fields;
}

function rowsInto(fields: Record<string, string>, name: string, rows: readonly Fields[]): void {
  rows.forEach((row, index) => {
    for (const [part, value] of Object.entries(row)) fields[`${name}-${index}-${part}`] = value;
  });
}

/** Texts for the schema to check: rows in which nothing is written are left out. */
export function textsOfFields(fields: Fields): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const name of simple) if (fields[name] !== undefined) texts[name] = fields[name];
  return {
    ...texts,
    priorities: byId(fields, /^priority-(.+)$/),
    approvals: byId(fields, /^approval-(.+)$/),
    budgets: budgetsOf(fields),
    risks: rowsOf(fields, 'risk', ['area', 'risk', 'mitigation']).filter((row) => row.risk || row.mitigation),
    papers: rowsOf(fields, 'paper', ['title', 'on', 'place', 'contact']).filter(isWritten),
    alternatives: rowsOf(fields, 'alternative', ['option', 'reason']).filter(isWritten),
  };
}

const isWritten = (row: Fields): boolean => Object.values(row).some((value) => value !== '');

function byId(fields: Fields, pattern: RegExp): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const id = pattern.exec(name)?.[1];
      return id === undefined ? [] : [[id, value] as const];
    }),
  );
}

function budgetsOf(fields: Fields): Record<string, Fields> {
  const references = byId(fields, /^budget-(.+)-reference$/);
  const available = byId(fields, /^budget-(.+)-available$/);
  return Object.fromEntries(
    Object.keys(references).map((id) => [id, { reference: references[id] ?? '', available: available[id] ?? '' }]),
  );
}

function rowsOf<P extends string>(fields: Fields, name: string, parts: readonly P[]): Record<P, string>[] {
  const numbers = Object.keys(fields).flatMap((field) => {
    const number = new RegExp(`^${name}-(\\d{1,2})-[a-z]+$`).exec(field)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(
      (number) =>
        Object.fromEntries(parts.map((part) => [part, fields[`${name}-${number}-${part}`] ?? ''])) as Record<P, string>,
    );
}
