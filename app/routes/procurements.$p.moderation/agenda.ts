import { allCriteria, type QualityCriterion, qualityLeaves } from '#app/domain/award-criteria.ts';
import type { RecordedBid, RecordedConsensus } from '#app/domain/evaluation-record.ts';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { highestMark } from '#app/domain/scoring-scale.ts';
import { moderationAgenda } from '#app/domain/spread.ts';

type Evaluator = Readonly<{
  personId: string;
  marks: readonly Readonly<{ bidId: string; criterionId: string; mark: number }>[];
}>;
type Consensus = RecordedConsensus & Readonly<{ views: readonly Readonly<{ view: 'assent' | 'dissent' }>[] }>;

export interface AgendaRow {
  readonly bidId: string;
  readonly letter: string;
  readonly criterionId: string;
  readonly title: string;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** In the order of the evaluators. */
  readonly marks: readonly (number | null)[];
  readonly agreed: number | null;
  readonly dissents: number;
}

/** The agenda: places without consensus first, each part by the widest spread. */
export function agendaRows(
  scheme: EvaluationScheme,
  bids: readonly RecordedBid[],
  evaluators: readonly Evaluator[],
  consensus: readonly Consensus[],
): readonly AgendaRow[] {
  const still = bidsStillIn(bids, scheme);
  const leaves = qualityLeaves(scheme.criteria).map(({ criterion }) => criterion);
  const places = leaves.flatMap((criterion) => still.map((bid) => placeOf(criterion, bid.id, evaluators)));
  const rows = moderationAgenda(places).map(({ bidId, criterionId, lowest, highest }): AgendaRow => {
    const found = consensus.find((one) => one.bidId === bidId && one.criterionId === criterionId);
    return {
      bidId,
      letter: still.find(({ id }) => id === bidId)?.letter ?? '',
      criterionId,
      title: allCriteria(scheme.criteria).find(({ criterion }) => criterion.id === criterionId)?.criterion.title ?? '',
      lowest,
      highest,
      marks: evaluators.map((one) => markAt(one, bidId, criterionId)),
      agreed: found?.mark ?? null,
      dissents: found?.views.filter(({ view }) => view === 'dissent').length ?? 0,
    };
  });
  return [...rows.filter(({ agreed }) => agreed === null), ...rows.filter(({ agreed }) => agreed !== null)];
}

function placeOf(criterion: QualityCriterion, bidId: string, evaluators: readonly Evaluator[]) {
  const marks = evaluators.flatMap((one) => markAt(one, bidId, criterion.id) ?? []);
  return { criterionId: criterion.id, bidId, marks, highestMark: highestMark(criterion.scale.marks) };
}

const markAt = ({ marks }: Evaluator, bidId: string, criterionId: string): number | null =>
  marks.find((one) => one.bidId === bidId && one.criterionId === criterionId)?.mark ?? null;
