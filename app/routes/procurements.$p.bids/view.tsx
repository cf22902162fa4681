import type { ShownClarification } from '#app/components/clarifications.tsx';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ShownDocument } from '#app/components/tender-documents.tsx';
import type { LateDecision, LatePolicy } from '#app/domain/late-tender.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { BidDetail } from './bid-detail.tsx';
import { BidList } from './bid-list.tsx';
import { DeadlineForm } from './deadline.tsx';
import { RecordBidForm } from './record-bid-form.tsx';

export type ShownBid = Readonly<{
  id: string;
  letter: string;
  /** Null for those who know tenders by their letters only. */
  tenderer: string | null;
  registrationNumber: string | null;
  status: 'in' | 'withdrawn' | 'excluded';
  statusReason: string | null;
  gates: Readonly<Record<string, 'pass' | 'fail'>>;
  receivedAt: string;
  /** Received after the deadline. */
  late: boolean;
  lateDecision: Readonly<{ decision: LateDecision; reason: string }> | null;
  receiptHash: string;
  /** The version of the criteria that it stands under. */
  standsUnder: number;
}>;
export type ChosenBid = ShownBid &
  Readonly<{
    /** The viewer stands aside from the lot. */
    aside: boolean;
    /** Null: not opened yet, or kept from the viewer. */
    answers: readonly Readonly<{ criterionId: string; answer: string; hash: string }>[] | null;
    relations: readonly Readonly<{ relation: 'parent' | 'subcontractor'; name: string }>[];
    clarifications: readonly ShownClarification[];
    documents: readonly (ShownDocument &
      Readonly<{ criterionId: string | null; hash: string; receivedAt: string; replaced: boolean }>)[];
    /** Why no document can be added now; null where one can. */
    documentBlocked: string | null;
    gateResults: readonly Readonly<{ criterionId: string; result: 'pass' | 'fail'; reason: string }>[];
  }>;
type Named = Readonly<{ id: string; title: string }>;
type Question = Named & Readonly<{ wordLimit?: number }>;

export type BidsViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  questions: readonly Question[];
  gates: readonly Named[];
  bids: readonly ShownBid[];
  chosen: ChosenBid | null;
  /** The version of the criteria in force; 0: none. */
  newest: number;
  /** Questions that the chosen tender was never asked. */
  toAnswer: readonly Question[];
  mayRecord: boolean;
  deadline: Readonly<{ shown: string; policy: LatePolicy }> | null;
  /** What the procurement says of names; it changes until a tender is recorded. */
  names: Readonly<{ withheld: boolean; tendersRecorded: boolean }>;
  settingDeadline: boolean;
  /** Why each action is not open now; null where it is. */
  blocked: Readonly<
    Record<'deadline' | 'late' | 'record' | 'confirm' | 'open' | 'clarify' | 'gate' | 'exclude', string | null>
  >;
  recording: boolean;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function BidsView(props: BidsViewProps) {
  const { frame, lots, lot, answer, chosen, recording, settingDeadline } = props;
  const list = paths.bids(frame.id, lot.number);
  return (
    <ProcurementPage frame={frame} heading="Tenders" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.bids(frame.id, number)} />
      {chosen || recording || settingDeadline ? <BackLink to={list}>Back to the tenders</BackLink> : null}
      {chosen ? (
        <BidDetail {...props} chosen={chosen} />
      ) : settingDeadline ? (
        <DeadlineForm {...props} />
      ) : recording ? (
        <RecordBidForm {...props} />
      ) : (
        <BidList {...props} />
      )}
    </ProcurementPage>
  );
}
