import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { StandingTag } from '#app/components/standing-tag.tsx';
import { type CouncilStanding, type Decision, standingName } from '#app/domain/approval-status.ts';
import { type ApprovalSubject, subjectName } from '#app/domain/approval-subject.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AskForms, type LotToAsk } from './ask-forms.tsx';

type Series = Readonly<{
  subject: ApprovalSubject;
  lot: number | null;
  names: Readonly<Record<string, string>>;
  standings: readonly (Omit<CouncilStanding, 'superseded'> &
    Readonly<{ superseded: readonly Readonly<{ number: number; by?: number; because?: string }>[] }>)[];
  offers: readonly Readonly<{
    id: string;
    number: number;
    sentAt: string;
    hash: string;
    decisions: readonly Readonly<{ councilId: string; decision: Decision }>[];
  }>[];
}>;

type ApprovalsViewProps = Readonly<{
  frame: ProcurementFrame;
  series: readonly Series[];
  lots: readonly LotToAsk[];
  mayAsk: boolean;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function ApprovalsView({ frame, series, lots, mayAsk, formKeys, answer }: ApprovalsViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="Approvals"
      lead="Every council decides for itself, on one exact offer."
      problems={answer?.problems}
    >
      {series.length === 0 ? (
        <EmptyState title="No offer has been sent yet">
          <p className="govuk-body">Approvals begin when the lead authority sends the cost shares as an offer.</p>
        </EmptyState>
      ) : null}
      {series.map((one) => (
        <SeriesTables key={`${one.subject} ${one.lot}`} frame={frame} series={one} />
      ))}
      {mayAsk && series.length > 0 ? <AskForms lots={lots} formKeys={formKeys} answer={answer} /> : null}
    </ProcurementPage>
  );
}

function SeriesTables({ frame, series }: Readonly<{ frame: ProcurementFrame; series: Series }>) {
  const { subject, lot, names, standings, offers } = series;
  const name = `${subjectName[subject]}${lot === null ? '' : `, lot ${lot}`}`;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">{name}</h2>
      <Table
        stacked
        caption={`Standing on offer ${offers[0]?.number}`}
        columns={[
          { heading: 'Council' },
          { heading: 'Standing' },
          { heading: 'Decided on' },
          { heading: 'Superseded' },
        ]}
        rows={standings.map(({ councilId, state, decidedOffer, superseded }) => ({
          key: councilId,
          cells: [
            names[councilId] ?? councilId,
            <StandingTag key="tag" state={state} />,
            decidedOffer ? `Offer ${decidedOffer}` : '–',
            superseded
              .map(
                ({ number, by, because }) =>
                  `Its decision on offer ${number}, by offer ${by}${because ? ` because ${because}` : ''}`,
              )
              .join('; ') || '–',
          ],
        }))}
      />
      <Table
        stacked
        caption={`Offers: ${name}, the newest first`}
        columns={[{ heading: 'Offer' }, { heading: 'Sent' }, { heading: 'Decisions' }, { heading: 'Fingerprint' }]}
        rows={offers.map(({ id, number, sentAt, decisions, hash }) => ({
          key: id,
          cells: [
            <TextLink key="link" to={paths.approval(frame.id, id)}>
              Offer {number}
              {subject === 'strategyAndShares' ? null : <span className="govuk-visually-hidden"> {name}</span>}
            </TextLink>,
            formatDate(sentAt as PlainDate),
            decisions
              .map(
                ({ councilId, decision }) =>
                  `${names[councilId] ?? councilId}: ${standingName[decision].toLowerCase()}`,
              )
              .join('; ') || 'None yet',
            <Hash key="hash" value={hash} />,
          ],
        }))}
      />
    </section>
  );
}
