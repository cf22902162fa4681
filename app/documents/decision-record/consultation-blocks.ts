import { type DecisionClass, requiredConsultees, SIGNIFICANCES } from '#app/domain/required-consultees.ts';
import type { Block, Runs } from '../document.ts';
import { column, paragraph, row, strong, text } from '../document.ts';
import { fact } from '../fact-link.ts';
import { formatDayAs } from '../wording.ts';
import { authorText } from './author-text.ts';
import type { ConsultationRow } from './member-consulted.ts';
import { dayOr, type RecordContext, wordsOr } from './record-context.ts';

/** Who was consulted, where, when and with what outcome. */
export function consultationTable(context: RecordContext): readonly Block[] {
  const { rows, statement } = context.facts.consultation;
  const said = statement.trim() === '' ? [] : authorText(context, 'consultation.statement', 'Consultation', statement);
  if (rows.length === 0) return said.length > 0 ? said : [nobody(context)];
  return [
    ...said,
    {
      kind: 'table',
      caption: 'Who was consulted',
      columns: [
        column('Who', 'start', 3),
        column('Meeting', 'start', 2),
        column('Date', 'start', 2),
        column('Comment', 'start', 4),
        column('Outcome', 'start', 3),
      ],
      rowHeaders: true,
      rows: rows.map((one, index) => row(...consultationCells(context, one, `consultation.rows.${index}`))),
    },
  ];
}

function consultationCells(context: RecordContext, one: ConsultationRow, id: string): readonly Runs[] {
  const { hrefs, form } = context;
  const optional = (name: 'meeting' | 'comment' | 'outcome'): Runs => [
    one[name] === '' ? text(form.empty.comments) : fact(`${id}.${name}`, one[name], hrefs),
  ];
  return [
    wordsOr(context, `${id}.who`, 'Who was consulted', one.who),
    optional('meeting'),
    dayOr(context, `${id}.on`, `Date of consulting ${one.who}`, one.on),
    optional('comment'),
    optional('outcome'),
  ];
}

const nobody = ({ form, hrefs }: RecordContext): Block =>
  paragraph([fact('consultation.rows', form.empty.consultation, hrefs)]);

const isChief = ({ role }: ConsultationRow): boolean => role === 'executiveMember' || role === 'committeeChairman';

export const memberComments = (context: RecordContext): readonly Block[] => comments(context, isChief);
export const otherComments = (context: RecordContext): readonly Block[] => comments(context, (row) => !isChief(row));

/** Comments one below the other, each with who made it and when. */
function comments(context: RecordContext, belongs: (row: ConsultationRow) => boolean): readonly Block[] {
  const { facts, form, hrefs } = context;
  const found = facts.consultation.rows.flatMap((one, index) => {
    if (!belongs(one)) return [];
    const id = `consultation.rows.${index}`;
    const on = one.on === null ? [] : [text(', '), fact(`${id}.on`, formatDayAs(form.dateFormat, one.on), hrefs)];
    const who = wordsOr(context, `${id}.who`, 'Who was consulted', one.who);
    return [paragraph([...who, ...on, text(': '), ...wordsOr(context, `${id}.comment`, 'Comment', one.comment)])];
  });
  return found.length > 0 ? found : [paragraph([text(form.empty.comments)])];
}

/** Whom each kind of decision needs, every row of it from the rule itself. */
export function consultationMatrix({ form }: RecordContext): readonly Block[] {
  const { matrix } = form;
  if (matrix === null) return [];
  const [significance, controversial, members] = matrix.columns;
  return [
    {
      kind: 'table',
      caption: matrix.caption,
      columns: [column(significance, 'start', 3), column(controversial, 'start', 2), column(members, 'start', 6)],
      rowHeaders: true,
      rows: SIGNIFICANCES.flatMap((one) =>
        [false, true].map((isControversial) =>
          row(
            [text(form.significances[one])],
            [text(isControversial ? 'Yes' : 'No')],
            matrix.functions.flatMap(
              ({ isExecutive, label }, index): Runs => [
                ...(index === 0 ? [] : [text(' ')]),
                ...(matrix.functions.length === 1 ? [] : [strong(`${label}: `)]),
                text(
                  `${requirement(form.roles, form.empty.requirement, { isExecutive, significance: one, isControversial })}.`,
                ),
              ],
            ),
          ),
        ),
      ),
    },
  ];
}

/** "Consult Lead Executive Member and, where appropriate, Local Councillor". */
function requirement(roles: RecordContext['form']['roles'], nobodyNeeded: string, decision: DecisionClass): string {
  const required = requiredConsultees(decision);
  const [first] = required;
  if (first === undefined) return nobodyNeeded;
  const verb = first.action === 'consult' ? 'Consult' : 'Inform';
  const named = required.map(
    ({ role, whereAppropriate }) => `${whereAppropriate ? ', where appropriate, ' : ' '}${roles[role]}`,
  );
  return `${verb}${named.join(' and')}`;
}
