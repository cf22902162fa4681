import { citationFindings } from '../../checks/citation-findings.ts';
import { alternativeFindings, considerationFindings, enactableFindings } from '../../checks/decision-rules.ts';
import { documentLines } from '../../checks/document-lines.ts';
import { blocks, type Finding, warns } from '../../checks/finding.ts';
import { contractNumberFindings, nameFindings } from '../../checks/naming-rules.ts';
import { decisionDay, type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import { endOfContract } from '../record-term.ts';

/** C30 to C33, C45, C49, C50 and C53: what is decided, under which title, and what was weighed. */
export const recordDecisionFindings: RecordCheck = (input) => {
  const { document, facts } = input;
  const { lots } = facts.contract;
  return [
    ...citationFindings({ document, on: decisionDay(facts), regime: facts.process.regime }),
    ...titles(input),
    ...(lots === null ? [] : contractNumberFindings(document, lots, recordPlace(input, 'contract.lots', 'Lots'))),
    ...names(input),
    ...considerations(input),
    ...enactable(input),
    ...statedWhole(input),
    ...alternativeFindings(
      facts.alternatives.rows.map((row) => ({ ...row, reasonRejected: row.reason })),
      recordPlace(input, 'alternatives', 'Alternatives'),
    ),
  ];
};

/** C31: the record carries the title of its procurement, and that of the forward plan. */
function titles(input: RecordCheckInput): readonly Finding[] {
  const { heading, classification } = input.facts;
  const { title, procurementTitle, forwardPlanTitle } = heading;
  const place = recordPlace(input, 'heading.title', 'Title');
  const others = [
    ['procurement', procurementTitle],
    ['forward plan', forwardPlanTitle],
  ] as const;
  const differing = others
    .filter(([, other]) => other !== '' && !title.includes(other))
    .map(([name, other]) => warns('C31', `The title is "${title}"; in the ${name} it is "${other}".`, place));
  const isUntied = classification.isKey === true && forwardPlanTitle === '';
  return isUntied
    ? [...differing, warns('C31', 'The key decision is not tied to a title in the forward plan.', place)]
    : differing;
}

/** C33: the councils that pay, by their names and in their order. */
function names(input: RecordCheckInput): readonly Finding[] {
  const councils = input.facts.funding.rows.filter(({ kind }) => kind !== 'funder');
  const lead = councils.find(({ kind }) => kind === 'lead');
  if (lead === undefined) return [];
  const partners = councils.filter((one) => one !== lead).map(({ name }) => ({ shortName: name }));
  return nameFindings(
    input.document,
    { lead: { shortName: lead.name }, partners },
    recordPlace(input, 'funding', 'Who pays'),
  );
}

/** C45: on a form that asks for them, risk, finance, legal and equality are each answered. */
function considerations(input: RecordCheckInput): readonly Finding[] {
  const { form, facts } = input;
  if (!form.parts.some(({ part }) => part === 'risks')) return [];
  const { rows, none } = facts.risks;
  const isAnswered = (area: 'service' | 'finance' | 'legal' | 'equality'): boolean =>
    none.includes(area) || rows.some((row) => row.area === area);
  return considerationFindings(
    {
      Risk: isAnswered('service'),
      Finance: isAnswered('finance'),
      Legal: isAnswered('legal'),
      Equality: isAnswered('equality') || facts.reasons.equality.trim() !== '',
    },
    rows,
    recordPlace(input, 'risks', 'Risks, finance, legal and equality'),
  );
}

/** C49: the first sentence of the decision can be carried out as it stands. */
function enactable({ document, facts }: RecordCheckInput): readonly Finding[] {
  const opening = facts.decision.text.split('\n')[0]?.trim() ?? '';
  if (opening === '') return [];
  return enactableFindings(
    documentLines(document)
      .filter(({ kind, text }) => (kind === 'prose' || kind === 'item') && text.startsWith(opening.replace(/^- /, '')))
      .slice(0, 1),
  );
}

const CONTRACT_ROUTES: readonly (string | null)[] = ['award', 'singleTender', 'extension'];

/** C50: a decision on a contract states supplier, value, start and end. */
function statedWhole(input: RecordCheckInput): readonly Finding[] {
  const { contract, value, route } = input.facts;
  if (!CONTRACT_ROUTES.includes(route.kind)) return [];
  const stated = {
    supplier: contract.supplier !== '',
    value: value.maximum !== null,
    start: contract.startsOn !== null,
    end: endOfContract(input.facts) !== null,
  };
  const missing = Object.entries(stated).flatMap(([what, is]) => (is ? [] : [what]));
  if (missing.length === 0) return [];
  const places = [recordPlace(input, 'contract', 'Contract'), recordPlace(input, 'value', 'Value')];
  return [blocks('C50', `The decision does not state: ${missing.join(', ')}.`, ...places)];
}
