import { beforeAll, expect, it } from 'vitest';
import { reportFindings } from '#app/documents/checks/report-findings.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { reportFormOn } from '#app/documents/forms/council-forms.ts';
import { reportFacts } from '#app/documents/report-facts/report-facts.ts';
import { emptyReportTexts } from '#app/documents/report-texts.ts';
import type { ReportRecord } from '#app/domain/report-record.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { listEveryOffer } from '#db/queries/offers.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';

/** The procurement of the demonstration that Cheshire East left on 1 July 2025, before its option was taken. */
const database = testDatabase({ demonstration: true });
const form = reportFormOn('halton', '2026-11-20');
let record: ReportRecord;
let procurementId: string;

beforeAll(async () => {
  await database.transactions.read(personId('halton-commissioner'), async (db) => {
    const found = await db
      .selectFrom('procurement')
      .select('id')
      .where('reference', '=', 'HBC/2021/032')
      .executeTakeFirstOrThrow();
    procurementId = found.id;
    record = await findReportRecord(db, { procurementId, councilId: 'halton', withEvaluation: false });
  });
});

function report(stage: ReportStage, texts: Partial<typeof emptyReportTexts> = {}) {
  if (!form) throw new Error('Halton has a form');
  const occasion = { form, councilId: 'halton', stage, number: 1, today: '2026-11-20' };
  const facts = reportFacts(record, { ...emptyReportTexts, ...texts }, occasion);
  const { document, problems } = buildExecutiveBoardReport(form, facts, stage);
  const table = document.blocks.find(
    (block) => block.kind === 'table' && block.caption.startsWith('Share of the cost'),
  );
  const rows =
    table?.kind === 'table'
      ? table.rows.map(({ cells: [name] }) => (name?.[0] && 'text' in name[0] ? name[0].text : ''))
      : [];
  const findings = reportFindings({ form, facts, stage, document }, problems).filter(
    ({ id }) => id === 'C48' || id === 'C25',
  );
  return { facts, rows, findings };
}

it('an extension after a council has left is offered to and borne by those who stay', async () => {
  const offers = await database.transactions.read(personId('halton-commissioner'), (db) =>
    listEveryOffer(db, procurementId),
  );
  const offer = offers.find(({ subject }) => subject === 'extension');
  const values = offer && 'values' in offer.body ? offer.body.values : null;
  expect(Object.keys(values ?? {})).toEqual(['halton', 'warrington']);
  expect(Object.values(values ?? {}).reduce((sum, amount) => sum + amount, 0)).toBe(36_000_000);
});

it.each([
  ['extension', { extensionMonths: '12', extensionCost: '98000' }],
  ['waiver', { waiverCost: '98000', waiverStartsOn: '2027-01-01' }],
] as const)('the %s report divides its cost among them, and its rows add up to its total', (stage, texts) => {
  const { facts, rows, findings } = report(stage, texts);
  expect(rows).toEqual(['Halton', 'Warrington', 'Total']);
  expect(facts.shares?.rows.reduce((sum, { amountsPence }) => sum + (amountsPence[0] ?? 0), 0)).toBe(9_800_000);
  expect(findings).toEqual([]);
});

it('a report on the whole contract names the council that left with what it still bears', () => {
  const { facts, rows, findings } = report('preliminary');
  expect(rows).toEqual(['Halton', 'Warrington', 'Cheshire East (has left)', 'Total']);
  expect(facts.shares?.leavers.map(({ id }) => id)).toEqual(['cheshire-east']);
  expect(findings).toEqual([]);
});

it('a waiver says when the contract ends that runs now', () => {
  expect(report('waiver').facts.service.currentContract).toEqual({
    supplier: 'Demonstration Carers Alliance',
    endsOn: '2027-06-30',
  });
});
