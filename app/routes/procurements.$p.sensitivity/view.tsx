import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Reopenings } from '#app/components/reopenings.tsx';
import { StandingAside } from '#app/components/standing-aside.tsx';
import type { Reopening } from '#app/domain/reopening.ts';
import { paths } from '#app/paths.ts';
import { BreakEvens } from './break-evens.tsx';
import { Flips } from './flips.tsx';
import { OtherContests } from './other-contests.tsx';
import type { Sensitivity } from './sensitivity-shown.ts';
import { Sweep } from './sweep.tsx';

type SensitivityViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  aside: boolean;
  blocked: string | null;
  reopenings: readonly Reopening[];
  problems: readonly string[];
  shown: Sensitivity | null;
}>;

export function SensitivityView({
  frame,
  lots,
  lot,
  aside,
  blocked,
  reopenings,
  problems,
  shown,
}: SensitivityViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="Sensitivity"
      lead="What the ranking hangs on. None of this changes a rank: only the published criteria decide."
    >
      <LotTabs lots={lots} current={lot} to={(number) => paths.sensitivity(frame.id, number)} />
      <Reopenings orders={reopenings} />
      {aside ? (
        <StandingAside procurementId={frame.id} lot={lot.number} what="what its ranking hangs on is" />
      ) : shown === null ? (
        <EmptyState title={blocked ?? 'The tenders cannot be ranked'}>
          {problems.length > 0 ? <p className="govuk-body">{problems.join(' ')}</p> : null}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            First by the published rule: <strong>{shown.winners}</strong>. {shown.margin}
          </p>
          <Sweep sweep={shown.sweep} bids={shown.bids} />
          <Flips flips={shown.flips} />
          <OtherContests shown={shown} />
          <BreakEvens breakEvens={shown.breakEvens} />
        </>
      )}
    </ProcurementPage>
  );
}
