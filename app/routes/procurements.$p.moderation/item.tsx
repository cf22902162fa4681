import { AnswerLength } from '#app/components/answer-length.tsx';
import { Clarifications } from '#app/components/clarifications.tsx';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TenderDocuments } from '#app/components/tender-documents.tsx';
import { paths } from '#app/paths.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { ConsensusForm } from './consensus-form.tsx';
import type { ModerationItem, ModerationViewProps } from './view.tsx';

export type ItemProps = ModerationViewProps & Readonly<{ item: ModerationItem }>;

/** One tender on one question: what each evaluator gave and why, and what the panel agrees. */
export function ItemPage(props: ItemProps) {
  const { frame, lot, item, may } = props;
  const { criterion, voices, tender, blocked } = item;
  return (
    <>
      <BackLink to={paths.moderation(frame.id, lot.number)}>Agenda of lot {lot.number}</BackLink>
      <h2 className="govuk-heading-m">
        <span className="govuk-caption-m">
          Bid {item.letter} of lot {lot.number}
        </span>{' '}
        {criterion.id}: {criterion.title}
      </h2>
      {tender.answer === null ? null : (
        <Details summary="The tender’s answer" open>
          <p className="govuk-body jc-words">{tender.answer}</p>
          <AnswerLength id={criterion.id} answer={tender.answer} limit={criterion.wordLimit} />
          <TenderDocuments procurement={frame.id} documents={tender.documents} />
          <Clarifications clarifications={tender.clarifications} />
        </Details>
      )}
      <h3 className="govuk-heading-s">Individual marks</h3>
      <ul className="jc-voices">
        {voices.map(({ personId, name, mark, reasons, replaced }) => (
          <li key={personId} className="jc-voice">
            <span className="jc-voice__mark">{mark ?? 'No mark'}</span>
            <span className="jc-voice__who">{name}</span>
            <span className="jc-words">{reasons}</span>
            {replaced ? <span className="jc-muted">Replaced after submission: {replaced}</span> : null}
          </li>
        ))}
      </ul>
      {item.order ? (
        <InsetText>
          Reopened by order {item.order.number}: {item.order.reason}
        </InsetText>
      ) : null}
      {may.record && !blocked && item.order ? <ConfirmForm {...props} /> : null}
      {may.record && !blocked ? <ConsensusForm {...props} /> : <Recorded item={item} />}
    </>
  );
}

/** The consensus as it stands, for everyone who reads along. */
function Recorded({ item: { stored, voices, blocked } }: Readonly<{ item: ModerationItem }>) {
  if (!stored) return <InsetText>The panel has not agreed on this yet.</InsetText>;
  const name = (person: string) => voices.find(({ personId }) => personId === person)?.name ?? 'A panel member';
  return (
    <section aria-label="Consensus">
      <h3 className="govuk-heading-m">Agreed mark: {stored.mark}</h3>
      <SummaryList
        rows={[
          { label: 'Reasons', value: <span className="jc-words">{stored.reasons}</span> },
          { label: 'Where in the tender', value: stored.bidReference },
          ...(stored.whyNotHigher ? [{ label: 'Why not one mark higher', value: stored.whyNotHigher }] : []),
          ...stored.views.map(({ personId, view, reason }) => ({
            id: personId,
            label: name(personId),
            value: (
              <>
                {view === 'assent' ? <Tag colour="green">Assents</Tag> : <Tag colour="orange">Dissents</Tag>} {reason}
              </>
            ),
          })),
          { label: 'Recorded', value: `${stored.recordedAt}, revision ${stored.revision}` },
        ]}
      />
      {blocked ? <p className="govuk-body jc-muted">{blocked}</p> : null}
    </section>
  );
}
