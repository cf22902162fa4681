import { qualityLeaves } from '#app/domain/award-criteria.ts';
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
  const given = evaluators.map(({ marks }) => new Map(marks.map((one) => [keyOf(one), one.mark])));
  const agreed = new Map(consensus.map((one) => [keyOf(one), one]));
  const letters = new Map(still.map(({ id, letter }) => [id, letter]));
  const titles = new Map(leaves.map(({ id, title }) => [id, title]));
  const places = leaves.flatMap(({ id: criterionId, scale }) =>
    still.map(({ id: bidId }) => ({
      criterionId,
      bidId,
      marks: given.flatMap((marks) => marks.get(keyOf({ bidId, criterionId })) ?? []),
      highestMark: highestMark(scale.marks),
    })),
  );
  const rows = moderationAgenda(places).map(({ bidId, criterionId, lowest, highest }): AgendaRow => {
    const key = keyOf({ bidId, criterionId });
    return {
      bidId,
      letter: letters.get(bidId) ?? '',
      criterionId,
      title: titles.get(criterionId) ?? '',
      lowest,
      highest,
      marks: given.map((marks) => marks.get(key) ?? null),
      agreed: agreed.get(key)?.mark ?? null,
      dissents: agreed.get(key)?.views.filter(({ view }) => view === 'dissent').length ?? 0,
    };
  });
  return [...rows.filter((row) => row.agreed === null), ...rows.filter((row) => row.agreed !== null)];
}

const keyOf = ({ bidId, criterionId }: Readonly<{ bidId: string; criterionId: string }>) => `${bidId} ${criterionId}`;

const ROWS_A_PAGE = 100;

/** One page of the agenda, and how many there are; a page beyond the last is the last. */
export function agendaPage<T>(rows: readonly T[], wanted: number) {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(1, Number.isInteger(wanted) ? wanted : 1), pages);
  return { page, pages, rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE) };
}
