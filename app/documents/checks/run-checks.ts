import { amountFindings } from './amounts.ts';
import { awardFindings } from './award.ts';
import { criteriaFindings } from './criteria.ts';
import { dateFindings } from './dates.ts';
import { decisionFindings } from './decision.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { inOrderOfIds } from './finding.ts';
import { moneyFindings } from './money.ts';
import { partyFindings } from './parties.ts';
import { regimeFindings } from './regime.ts';
import { reportPostFindings } from './report-posts.ts';
import { reportReferences } from './report-references.ts';
import { routeFindings } from './route.ts';
import { shareFindings } from './shares.ts';
import { standstillFindings } from './standstill.ts';
import { structureFindings } from './structure.ts';
import { termFindings } from './term.ts';
import { textFindings } from './text.ts';

const FAMILIES: readonly Check[] = [
  ({ document, form, facts }) =>
    textFindings({ document, knownAcronyms: form.knownAcronyms, references: reportReferences(facts) }),
  ({ document, form }) => dateFindings({ document, dateFormat: form.dateFormat }),
  ({ document, form }) => structureFindings({ document, headerLabels: form.header.map(({ label }) => label) }),
  ({ document }) => amountFindings(document),
  reportPostFindings,
  moneyFindings,
  shareFindings,
  termFindings,
  criteriaFindings,
  regimeFindings,
  partyFindings,
  decisionFindings,
  awardFindings,
  standstillFindings,
  routeFindings,
];

/** Every finding on a report while it is drafted or before it is published, in the order of the checks' ids. */
export function runChecks(input: CheckInput): readonly Finding[] {
  return inOrderOfIds(FAMILIES.flatMap((check) => check(input)));
}
