import { awardFindings } from './award.ts';
import { criteriaFindings } from './criteria.ts';
import { dateFindings } from './dates.ts';
import { decisionFindings } from './decision.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { moneyFindings } from './money.ts';
import { partyFindings } from './parties.ts';
import { regimeFindings } from './regime.ts';
import { shareFindings } from './shares.ts';
import { standstillFindings } from './standstill.ts';
import { structureFindings } from './structure.ts';
import { termFindings } from './term.ts';
import { textFindings } from './text.ts';

const FAMILIES: readonly Check[] = [
  textFindings,
  dateFindings,
  structureFindings,
  moneyFindings,
  shareFindings,
  termFindings,
  criteriaFindings,
  regimeFindings,
  partyFindings,
  decisionFindings,
  awardFindings,
  standstillFindings,
];

/** Every finding on a report while it is drafted or before it is published, in the order of the checks' ids. */
export function runChecks(input: CheckInput): readonly Finding[] {
  return FAMILIES.flatMap((check) => check(input)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
