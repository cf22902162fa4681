import { postRegister } from '#app/domain/post-register.ts';
import type { Publishing } from '#app/domain/publication.ts';
import { paths } from '#app/paths.ts';
import { type Finding, inOrderOfIds, unreadable } from './checks/finding.ts';
import { reportFindings } from './checks/report-findings.ts';
import type { Document } from './document.ts';
import { documentProblems } from './document-problems.ts';
import type { ReportStage } from './facts.ts';
import { formById } from './forms/council-forms.ts';
import { openFindings, withWithheldGiven } from './open-part.ts';
import { publicCopy } from './public-copy.ts';
import { reportFactsSchema } from './report-facts/report-facts-schema.ts';

/** The open part of a report as it was made and is kept. */
export type MadeOpenPart = Readonly<{
  councilId: string;
  form: string;
  stage: ReportStage;
  facts: unknown;
  model: unknown;
  findings: unknown;
}>;

/**
 * What the checks find in the public copy of a made report on the day on which it is published, and whatever stood in
 * the way when it was made. What only the exempt part holds was tested then.
 * Authority: SI 2012/2089 regulation 7 (publication with the agenda); Local Government Act 1972 section 100B.
 * Example: a report made before a check was there is published only once the check finds nothing that blocks.
 */
export function reportOnPublication(made: MadeOpenPart, { settings }: Publishing): readonly Finding[] {
  const form = formById(made.form);
  const read = reportFactsSchema.safeParse(made.facts);
  if (form === null || !read.success) return [unreadable];
  const hrefs = { ...read.data.hrefs, register: paths.council(made.councilId) };
  const facts = { ...withWithheldGiven(read.data), hrefs, register: postRegister(settings) };
  // What is stored was a `Document` with its findings when it was made, and nobody can change it.
  const model = made.model as Document;
  const copy = publicCopy(model);
  const document = copy.ok ? copy.value : { ...model, status: 'public' as const };
  const found = reportFindings({ form, facts, stage: made.stage, document }, documentProblems(document));
  const isFound = (one: Finding) => found.some(({ id, sentence }) => id === one.id && sentence === one.sentence);
  const before = (made.findings as readonly Finding[]).filter((one) => one.severity === 'blocks' && !isFound(one));
  return inOrderOfIds([...before, ...openFindings(found, read.data)]);
}
