import { requiredConsultees } from '#app/domain/required-consultees.ts';
import { blocks, type Finding, type Place } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { type ConsultationRow, isMember, wasMemberConsulted } from '../member-consulted.ts';
import { decisionDay, type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';

/** C15, C16, C17 and C44: who had to be asked, who was, when, and which interests were declared. */
export const recordConsultationFindings: RecordCheck = (input) => [
  ...interests(input),
  ...required(input),
  ...funders(input),
  ...consultedMembers(input),
  ...datedRows(input),
  ...sourceLink(input),
];

const consultation = (input: RecordCheckInput): Place => recordPlace(input, 'consultation', 'Consultation');

/** C15: "none declared", or what was declared with its dispensation. */
function interests(input: RecordCheckInput): readonly Finding[] {
  const { noneDeclared, rows } = input.facts.interests;
  const place = recordPlace(input, 'interests', 'Declarations of interest');
  if (rows.length === 0)
    return noneDeclared === true ? [] : [blocks('C15', 'Nobody has recorded whether an interest was declared.', place)];
  const contradiction = noneDeclared === true ? [blocks('C15', 'None declared, and yet an interest is.', place)] : [];
  const bare = rows.filter(({ dispensation }) => dispensation.trim() === '');
  return [
    ...contradiction,
    ...bare.map(({ who }) =>
      blocks('C15', `The interest of ${who} has no dispensation, nor says none was given.`, place),
    ),
  ];
}

/** C16: everybody whom the council's table asks for has a row. */
function required(input: RecordCheckInput): readonly Finding[] {
  const { form, facts } = input;
  if (form.matrix === null) return [];
  const { significance, isControversial } = facts.classification;
  const [only, other] = form.matrix.functions;
  const isExecutive = other === undefined ? (only?.isExecutive ?? true) : facts.classification.isExecutive;
  const classified = recordPlace(input, 'classification', 'Significance');
  if (significance === null || isControversial === null || isExecutive === null)
    return [
      blocks('C16', 'Significance and controversy are not recorded, so nobody knows who must be asked.', classified),
    ];
  return requiredConsultees({ isExecutive, significance, isControversial })
    .filter(
      ({ role, whereAppropriate }) => !whereAppropriate && !facts.consultation.rows.some((row) => row.role === role),
    )
    .map(({ action, role }) => {
      const verb = action === 'consult' ? 'consult' : 'inform';
      const sentence = `For this significance the council’s table says to ${verb} ${form.roles[role]}; no row does.`;
      return blocks('C16', sentence, consultation(input), classified);
    });
}

/** C16: whoever pays, or pays no longer, is among those consulted. */
function funders(input: RecordCheckInput): readonly Finding[] {
  const { funding, consultation: asked } = input.facts;
  return funding.rows
    .filter(({ kind, name }) => kind === 'funder' && !asked.rows.some(({ who }) => who.includes(name)))
    .map(({ name, leaves }) =>
      blocks(
        'C16',
        `${name} ${leaves ? 'stops paying' : 'pays'} and is not among those consulted.`,
        consultation(input),
        recordPlace(input, 'funding', 'Who pays'),
      ),
    );
}

const isWhole = ({ who, on, comment }: ConsultationRow): boolean => who !== '' && on !== null && comment.trim() !== '';

/** C17: where a form asks whether a member was consulted, yes has a row that says who, when and what the member said. */
function consultedMembers(input: RecordCheckInput): readonly Finding[] {
  if (!isAsked(input.form)) return [];
  const { rows, statedMemberConsulted } = input.facts.consultation;
  const members = rows.filter(isMember);
  const place = consultation(input);
  if (statedMemberConsulted === false && members.length > 0)
    return [blocks('C17', 'No member is said to have been consulted, and yet a row names one.', place)];
  if (!wasMemberConsulted(input.facts)) return [];
  if (members.some(isWhole)) return [];
  return [blocks('C17', 'A member was consulted, without a row that says who, when and with which comment.', place)];
}

const isAsked = ({ layout }: RecordCheckInput['form']): boolean =>
  layout.some(
    (element) => element.kind === 'rows' && element.rows.some(({ value }) => value === '{consultation.rows}'),
  );

/** C44: every row has its day, in order, before the decision. */
function datedRows(input: RecordCheckInput): readonly Finding[] {
  const { rows, statement } = input.facts.consultation;
  const on = decisionDay(input.facts);
  const place = consultation(input);
  if (rows.length === 0)
    return statement.trim() === ''
      ? []
      : [blocks('C44', 'The consultation is told in words, without a row that has a date.', place)];
  return rows.flatMap((row, index) => {
    const name = row.who || row.meeting;
    if (row.on === null) return [blocks('C44', `The consultation of ${name} has no date.`, place)];
    const before = rows.slice(0, index).findLast((earlier) => earlier.on !== null)?.on ?? null;
    return [
      ...(before !== null && row.on < before
        ? [blocks('C44', `${name}, ${formatDay(row.on)}, stands after ${formatDay(before)}.`, place)]
        : []),
      ...(on !== null && row.on > on
        ? [
            blocks(
              'C44',
              `${name} was consulted on ${formatDay(row.on)}, after the decision of ${formatDay(on)}.`,
              place,
            ),
          ]
        : []),
    ];
  });
}

/** C44: the address of the source decision is one that a browser can open. */
function sourceLink(input: RecordCheckInput): readonly Finding[] {
  const { href } = input.facts.authority;
  if (href === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(href)) return [];
  const place = recordPlace(input, 'authority.href', 'Address of the source decision');
  return [blocks('C44', `"${href}" is no address that can be opened.`, place)];
}
