import type { ShownClarification } from '#app/components/clarifications.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { LiveChanges } from '#app/components/live-changes.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Progress } from '#app/components/progress.tsx';
import { Reopenings } from '#app/components/reopenings.tsx';
import { StandingAside } from '#app/components/standing-aside.tsx';
import type { ShownDocument } from '#app/components/tender-documents.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import type { Reopening } from '#app/domain/reopening.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { AgendaRow } from './agenda.ts';
import { Agenda } from './agenda-list.tsx';
import { ItemPage } from './item.tsx';

export type ModerationItem = Readonly<{
  bidId: string;
  letter: string;
  version: string;
  criterion: QualityCriterion;
  /** What the tender says on the question; its answer is null where it is kept from the viewer. */
  tender: Readonly<{
    answer: string | null;
    clarifications: readonly ShownClarification[];
    documents: readonly ShownDocument[];
  }>;
  voices: readonly Readonly<{
    personId: string;
    name: string;
    mark: number | null;
    reasons: string;
    replaced: string | null;
  }>[];
  stored: Readonly<{
    revision: number;
    mark: number;
    reasons: string;
    bidReference: string;
    whyNotHigher: string | null;
    recordedAt: string;
    views: readonly Readonly<{ personId: string; view: 'assent' | 'dissent'; reason: string | null }>[];
  }> | null;
  /** The open order for this question, and why it was last confirmed or recorded anew under it. */
  order: Readonly<{ number: number; reason: string }> | null;
  review: string | null;
  blocked: string | null;
}>;

export type ModerationViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  may: Readonly<Record<'open' | 'record' | 'seeReadiness', boolean>>;
  /** Why the viewer, who has declared a conflict, sees nothing here. */
  aside: boolean;
  /** Moderation has not opened; counts only for those who open it. */
  before: Readonly<{
    counts: Readonly<{ evaluators: number; submitted: number }> | null;
    blocked: string | null;
  }> | null;
  agenda: Readonly<{
    evaluators: readonly string[];
    page: number;
    pages: number;
    /** Tenders times questions, and how many of them are agreed. */
    places: number;
    settled: number;
    rows: readonly (AgendaRow & Readonly<{ toLookAtAgain: boolean }>)[];
    maximum: number;
    gaps: readonly string[];
    lockBlocked: string | null;
    version: string;
  }> | null;
  item: ModerationItem | null;
  reopenings: readonly Reopening[];
  /** For the lead commissioner, once quality is locked. */
  reopen: Readonly<{ blocked: string | null; criteria: readonly Readonly<{ id: string; title: string }>[] }> | null;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function ModerationView(props: ModerationViewProps) {
  const { frame, lots, lot, agenda, item, before, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Moderation" problems={answer?.problems}>
      {item ? null : <LotTabs lots={lots} current={lot} to={(number) => paths.moderation(frame.id, number)} />}
      <Reopenings orders={props.reopenings} />
      {props.aside ? (
        <StandingAside procurementId={frame.id} lot={lot.number} what="what the panel says and agrees is" />
      ) : null}
      {agenda || item ? (
        <LiveChanges
          address={paths.moderationChanges(frame.id, lot.number)}
          version={(agenda ?? item)?.version ?? ''}
          refresh={item === null}
        />
      ) : null}
      {before ? <Before {...props} before={before} /> : null}
      {agenda ? <Agenda {...props} agenda={agenda} /> : null}
      {item ? <ItemPage {...props} item={item} /> : null}
    </ProcurementPage>
  );
}

type BeforeProps = ModerationViewProps & Readonly<{ before: NonNullable<ModerationViewProps['before']> }>;

function Before({ lot, may, before: { counts, blocked }, formKeys }: BeforeProps) {
  return (
    <>
      <EmptyState title="Moderation has not opened">
        <p className="govuk-body">
          Evaluators mark alone. Nobody sees another’s marks before every evaluator has submitted and moderation opens.
        </p>
      </EmptyState>
      {counts && counts.evaluators > 0 ? (
        <Progress done={counts.submitted} of={counts.evaluators} what="evaluators have submitted" />
      ) : null}
      {may.open && blocked ? <BlockedButton reason={blocked}>Open moderation</BlockedButton> : null}
      {may.open && !blocked ? (
        <form method="post">
          <HiddenInput name="intent" value="openModeration" />
          <HiddenInput name="idempotencyKey" value={formKeys[0]} />
          <HiddenInput name="lotId" value={lot.id} />
          <Button>Open moderation of lot {lot.number}</Button>
        </form>
      ) : null}
    </>
  );
}
