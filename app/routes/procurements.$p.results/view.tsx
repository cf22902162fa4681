import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Reopenings } from '#app/components/reopenings.tsx';
import { StandingAside } from '#app/components/standing-aside.tsx';
import type { EvaluationWarning } from '#app/domain/evaluation-warnings.ts';
import type { Pence } from '#app/domain/money.ts';
import type { EnquiryStep } from '#app/domain/price-enquiry.ts';
import type { Reopening } from '#app/domain/reopening.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { PriceNotes } from './price-notes.tsx';
import { Ranking } from './ranking.tsx';
import type { RankedRow } from './ranking-table.ts';
import { Recommendation } from './recommendation.tsx';
import { SecondReadings } from './second-readings.tsx';
import type { SecondReadingsShown } from './second-readings-shown.ts';

export type ShownResult = Readonly<{
  /** What stops the tenders from being judged; then there is no ranking. */
  problems: readonly string[];
  rows: readonly RankedRow[];
  warnings: readonly EvaluationWarning[];
  leaves: readonly Readonly<{ id: string; name: string }>[];
  rule: string;
  criteriaHash: string;
  /** Tenders whose price was corrected: both sums. */
  corrected: readonly Readonly<{ letter: string; from: Pence; to: Pence }>[];
  enquiries: readonly Readonly<{
    letter: string;
    round: number;
    step: EnquiryStep;
    on: string;
    decision: string | null;
  }>[];
  secondReadings: SecondReadingsShown;
  recommendation: Readonly<{ letter: string; reasons: string; by: string; at: string; hash: string }> | null;
}>;

export type ResultsViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  aside: boolean;
  blocked: string | null;
  result: ShownResult | null;
  mayRecommend: boolean;
  recommendBlocked: string | null;
  mayExport: boolean;
  reopenings: readonly Reopening[];
  readers: readonly Readonly<{ personId: string; name: string }>[] | null;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function ResultsView(props: ResultsViewProps) {
  const { frame, lots, lot, aside, blocked, result, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Results" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.results(frame.id, number)} />
      <Reopenings orders={props.reopenings} />
      {aside ? (
        <StandingAside procurementId={frame.id} lot={lot.number} what="its results are" />
      ) : result === null ? (
        <EmptyState title={blocked ?? 'There is no result yet'} />
      ) : result.problems.length > 0 ? (
        <NoRanking problems={result.problems} />
      ) : (
        <>
          <Ranking {...props} result={result} />
          <PriceNotes result={result} />
          <SecondReadings {...props} result={result} />
          <Recommendation {...props} result={result} />
        </>
      )}
    </ProcurementPage>
  );
}

function NoRanking({ problems }: Readonly<{ problems: readonly string[] }>) {
  return (
    <EmptyState title="The tenders cannot be ranked">
      <ul className="govuk-list govuk-list--bullet">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </EmptyState>
  );
}
