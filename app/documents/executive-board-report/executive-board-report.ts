import type { Block, Document, Runs } from '../document.ts';
import { heading, note, numberedParagraph, paragraph, strong } from '../document.ts';
import type { DocumentProblem } from '../document-problems.ts';
import { documentProblems } from '../document-problems.ts';
import { unresolved } from '../fact-link.ts';
import type { ReportFacts, ReportStage } from '../facts.ts';
import type { FormPart, FormSection, PlainFormPart, ReportForm } from '../forms/form-schema.ts';
import { textOfRuns } from '../inline-text.ts';
import { numberParagraphs } from '../number-paragraphs.ts';
import type { ConditionResult } from './conditions.ts';
import { exemptAppendix } from './exempt-appendix.ts';
import { fillTemplate } from './fill-template.ts';
import { isIncluded } from './included.ts';
import { PARTS } from './parts.ts';
import { contextsByLot, type ReportContext } from './report-context.ts';

export type BuiltReport = {
  readonly document: Document;
  /** The exempt Part II document of the award stage; null where the facts hold none. */
  readonly appendix: Document | null;
  readonly problems: readonly DocumentProblem[];
};

/**
 * A council's executive report at one stage, as its form lays it down, in draft.
 * Nothing recorded is guessed: what is missing stands as a placeholder and is returned as a problem.
 */
export function buildExecutiveBoardReport(form: ReportForm, facts: ReportFacts, stage: ReportStage): BuiltReport {
  const context: ReportContext = { form, facts, stage, lotName: null };
  const document = reportDocument(context);
  const appendix = stage === 'award' && facts.award?.exemption ? exemptAppendix(context) : null;
  const problems = [...documentProblems(document), ...(appendix === null ? [] : documentProblems(appendix))];
  return { document, appendix, problems };
}

function reportDocument(context: ReportContext): Document {
  const { form, facts, stage } = context;
  return {
    title: textOfRuns(stageWords(context, 'title')),
    language: 'en-GB',
    council: form.council,
    subtitle: facts.decision.isKey === true ? keyMark(context) : null,
    classification: 'open',
    classificationLabel: null,
    versionLabel: facts.versionLabel,
    status: 'draft',
    blocks: numberParagraphs([
      {
        kind: 'definitions',
        rows: form.header.map(({ label, value }) => ({
          label,
          value: value === 'subject' ? stageWords(context, 'subject') : fillTemplate(value, context),
        })),
      },
      ...(form.stages[stage] === undefined ? [paragraph(stageWords(context, 'title'))] : []),
      ...form.sections.flatMap((section) => sectionBlocks(section, context)),
    ]),
  };
}

function keyMark({ form, facts }: ReportContext): string {
  const reference = facts.decision.keyDecision?.reference ?? null;
  return reference === null ? form.keyDecisionMark : `${form.keyDecisionMark} ${reference}`;
}

function stageWords(context: ReportContext, which: 'title' | 'subject'): Runs {
  const wording = context.form.stages[context.stage];
  if (wording === undefined) return [unresolved('stage', `Wording of the form for the ${context.stage} stage`)];
  return fillTemplate(wording[which], context);
}

function sectionBlocks(section: FormSection, context: ReportContext): readonly Block[] {
  return whenIncluded(isIncluded(section, context), context, () => [
    heading(2, fillTemplate(section.heading, context), true),
    ...section.parts.flatMap((part) =>
      whenIncluded(isIncluded(part, context), context, () =>
        part.kind === 'eachLot' ? lotBlocks(part, context) : partBlocks(part, context),
      ),
    ),
  ]);
}

function whenIncluded(
  included: ConditionResult,
  { facts }: ReportContext,
  build: () => readonly Block[],
): readonly Block[] {
  if (included === false) return [];
  if (included === true) return build();
  return [numberedParagraph([unresolved(included.factId, included.label, facts.hrefs)])];
}

/** Parts that are said of each lot, under the name of the lot where there are several. */
function lotBlocks({ parts }: Extract<FormPart, { kind: 'eachLot' }>, context: ReportContext): readonly Block[] {
  return contextsByLot(context).flatMap((ofLot) => [
    ...(ofLot.lotName === null ? [] : [paragraph([strong(ofLot.lotName)])]),
    ...parts.flatMap((part) => whenIncluded(isIncluded(part, ofLot), ofLot, () => partBlocks(part, ofLot))),
  ]);
}

function partBlocks(part: PlainFormPart, context: ReportContext): readonly Block[] {
  switch (part.kind) {
    case 'paragraph':
      return [numberedParagraph(fillTemplate(part.text, context))];
    case 'body':
      return [paragraph(fillTemplate(part.text, context))];
    case 'subhead':
      return [heading(3, fillTemplate(part.text, context), true)];
    case 'guidance':
      return [note('guidance', part.text)];
    case 'part':
      return PARTS[part.part](context);
  }
}
