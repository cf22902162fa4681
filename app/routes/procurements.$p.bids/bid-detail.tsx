import { AnswerLength } from '#app/components/answer-length.tsx';
import { Clarifications } from '#app/components/clarifications.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { capital } from '#app/domain/capital.ts';
import { wordLimitWarnings } from '#app/domain/word-limit.ts';
import { ExcludeForm, GateForm } from './bid-forms.tsx';
import { StatusTag } from './bid-list.tsx';
import { AskForm, ReplyForm } from './clarification-forms.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { LateForm, LateTag } from './deadline.tsx';
import { DocumentForm, Documents } from './documents.tsx';
import type { BidsViewProps, ChosenBid } from './view.tsx';

export type BidDetailProps = BidsViewProps & Readonly<{ chosen: ChosenBid }>;

/** One tender as the lead sees it: its receipt, its gates, its answers once opened. No price. */
export function BidDetail(props: BidDetailProps) {
  const { chosen, questions, gates, blocked } = props;
  const missing = gates.filter(({ id }) => !Object.hasOwn(chosen.gates, id));
  return (
    <>
      <h3 className="govuk-heading-m">
        Bid {chosen.letter}: {chosen.tenderer} <StatusTag status={chosen.status} />
      </h3>
      <SummaryList rows={rows(props)} />
      {chosen.answers ? (
        <section className="jc-section">
          <h3 className="govuk-heading-m">Answers</h3>
          <OverLimit {...props} />
          {questions.map(({ id, title, wordLimit }) => {
            const found = chosen.answers?.find(({ criterionId }) => criterionId === id);
            return (
              <Details key={id} summary={`${id}: ${title}`}>
                <p className="govuk-body jc-words">{found?.answer}</p>
                <AnswerLength id={id} answer={found?.answer ?? ''} limit={wordLimit} />
                {found ? <Hash value={found.hash} /> : null}
              </Details>
            );
          })}
        </section>
      ) : (
        <InsetText>
          {chosen.aside
            ? 'You stand aside from this lot for a conflict of interest: the answers are not shown to you.'
            : 'The answers are shown once the tenders of this lot are opened.'}
        </InsetText>
      )}
      {chosen.status === 'in' && chosen.standsUnder < props.newest ? <ConfirmForm {...props} /> : null}
      <Documents {...props} />
      <DocumentForm {...props} />
      <LateForm {...props} />
      <Clarifications clarifications={chosen.clarifications} />
      <ReplyForm {...props} />
      <AskForm {...props} />
      {chosen.status === 'in' && gates.length > 0 ? <GateForm {...props} missing={missing} /> : null}
      {chosen.status === 'in' && blocked.exclude === null ? <ExcludeForm {...props} /> : null}
    </>
  );
}

/** Said above the answers, so that nobody has to open each to learn it. */
function OverLimit({ chosen, questions }: BidDetailProps) {
  const answers = Object.fromEntries((chosen.answers ?? []).map(({ criterionId, answer }) => [criterionId, answer]));
  const warnings = wordLimitWarnings(questions, answers);
  return warnings.length === 0 ? null : (
    <WarningText>
      {warnings.join(' ')} Treat every tender alike: apply what the procurement documents say of longer answers.
    </WarningText>
  );
}
const sayRelation = ({ relation, name }: ChosenBid['relations'][number]) => `${name} (${relation})`;

function rows({ chosen, gates }: BidDetailProps) {
  return [
    { label: 'Registration number', value: chosen.registrationNumber ?? 'None given' },
    {
      label: 'Received',
      value: (
        <>
          {chosen.receivedAt} <LateTag {...chosen} />
        </>
      ),
    },
    ...(chosen.lateDecision
      ? [{ label: 'Late tender', value: `${capital(chosen.lateDecision.decision)}: ${chosen.lateDecision.reason}` }]
      : []),
    ...(chosen.relations.length > 0
      ? [{ label: 'Parent and subcontractors', value: chosen.relations.map(sayRelation).join('; ') }]
      : []),
    { label: 'Receipt', value: <Hash value={chosen.receiptHash} length={24} /> },
    { label: 'Criteria', value: `Stands under version ${chosen.standsUnder}` },
    { label: 'Price', value: 'Sealed; see the prices page' },
    ...gates.map(({ id, title }) => {
      const found = chosen.gateResults.find(({ criterionId }) => criterionId === id);
      const text = found ? `${found.result === 'pass' ? 'Passed' : 'Failed'}: ${found.reason}` : 'Not recorded yet';
      return { label: title, value: text };
    }),
    ...(chosen.statusReason ? [{ label: 'Why it is out', value: chosen.statusReason }] : []),
  ];
}
