import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { StandingTag } from '#app/components/standing-tag.tsx';
import type { CouncilStanding, Decision } from '#app/domain/approval-status.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownCondition } from './conditions.tsx';
import type { ShownOffer, SupersededDecision } from './shown-offer.ts';

export type ShownDecision = Readonly<{
  councilId: string;
  decision: Decision;
  decidedOn: string;
  post: string;
  authority: Readonly<{
    kind: 'delegation' | 'meeting';
    sourceDecision: string | null;
    body: string | null;
    metOn: string | null;
    minuteReference: string | null;
  }> | null;
  reasons: string | null;
  conditions: readonly ShownCondition[];
}>;

type DecisionsProps = Readonly<{
  offer: ShownOffer;
  standings: readonly CouncilStanding[];
  decisions: readonly ShownDecision[];
  superseded: readonly SupersededDecision[];
  isLead: boolean;
}>;

/** Every council's decision on this offer, what it rests on, and whether a later offer made it void. */
export function Decisions({ offer, standings, decisions, superseded, isLead }: DecisionsProps) {
  const { parties } = offer.body;
  const name = (id: string) => parties.find((party) => party.id === id)?.shortName ?? id;
  const opened = (id: string) => offer.openedBy.find(({ councilId }) => councilId === id)?.openedOn;
  return (
    <section className="jc-section">
      <Table
        stacked
        caption="Each council’s decision"
        captionSize="m"
        columns={[
          { heading: 'Council' },
          { heading: 'Standing' },
          { heading: 'Decided by' },
          { heading: 'On what authority' },
          { heading: 'Reasons' },
          ...(isLead ? [{ heading: 'Opened' }] : []),
        ]}
        rows={standings.map(({ councilId, state, decidedOffer }) => {
          const found = decisions.find((decision) => decision.councilId === councilId);
          const voided = superseded.find((one) => one.councilId === councilId);
          const day = opened(councilId);
          return {
            key: councilId,
            cells: [
              name(councilId),
              <div key="standing">
                <StandingTag state={state} />
                {voided ? <Superseded by={voided.by} because={voided.because} /> : null}
              </div>,
              found
                ? `${found.post}, ${formatDate(found.decidedOn as PlainDate)}`
                : decidedOffer
                  ? `Its decision on offer ${decidedOffer} stands`
                  : '–',
              found ? sayAuthority(found.authority) : '–',
              found?.reasons ?? '–',
              ...(isLead ? [day ? formatDate(day as PlainDate) : 'Not yet'] : []),
            ],
          };
        })}
      />
    </section>
  );
}

export function Superseded({ by, because }: Readonly<{ by: number; because: string }>) {
  return (
    <>
      {' '}
      <Tag colour="grey">Superseded by offer {by}</Tag>
      {because === '' ? null : <span className="govuk-body-s"> because {because}</span>}
    </>
  );
}

function sayAuthority(authority: ShownDecision['authority']): string {
  if (authority === null) return 'Not recorded';
  const { kind, sourceDecision, body, metOn, minuteReference } = authority;
  if (kind === 'delegation') return `Delegation: ${sourceDecision}`;
  return `${body}, ${formatDate(metOn as PlainDate)}, minute ${minuteReference}`;
}
