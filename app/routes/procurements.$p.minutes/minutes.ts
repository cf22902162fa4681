import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { panelName } from '#app/domain/consensus-form.ts';
import { bidsStillIn, type RecordedBid } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { openFor, type Reopening } from '#app/domain/reopening.ts';
import { sayMarkReasons } from '#app/domain/score-submission.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';

interface Recorded {
  readonly evaluators: readonly Readonly<{
    personId: string;
    post: string;
    councilName: string | null;
    marks: readonly Readonly<{
      bidId: string;
      criterionId: string;
      mark: number;
      rationale: string;
      shortfall: string;
      supersedeReason: string | null;
    }>[];
  }>[];
  readonly consensus: readonly Readonly<{
    bidId: string;
    criterionId: string;
    revision: number;
    mark: number;
    reasons: string;
    bidReference: string;
    whyNotHigher: string | null;
    recordedAt: string;
    views: readonly Readonly<{ personId: string; view: 'assent' | 'dissent'; reason: string | null }>[];
  }>[];
}
export type MinuteItem = ReturnType<typeof minuteItems>[number];

/** More places than these are shown a tender at a time. */
const mostAtOnce = 200;

/** The tender whose minutes are shown; null: all of them. */
export function chosenLetter(scheme: EvaluationScheme, bids: readonly RecordedBid[], wanted: string | null) {
  const letters = bidsStillIn(bids, scheme).map(({ letter }) => letter);
  const many = letters.length * qualityLeaves(scheme.criteria).length > mostAtOnce;
  const letter = letters.find((one) => one === wanted) ?? (many ? (letters[0] ?? null) : null);
  return { letters, letter };
}

/** Every place in the order of the criteria: who gave what and why, what was agreed, who dissented. */
export function minuteItems(
  scheme: EvaluationScheme,
  bids: readonly RecordedBid[],
  { evaluators, consensus }: Recorded,
  reopenings: readonly Reopening[],
) {
  const nameOf = (id: string) => {
    const found = evaluators.find(({ personId }) => personId === id);
    return found ? panelName(found) : 'A panel member';
  };
  return qualityLeaves(scheme.criteria).flatMap(({ criterion }) =>
    bids.map((bid) => {
      const here = (one: Readonly<{ bidId: string; criterionId: string }>) =>
        one.bidId === bid.id && one.criterionId === criterion.id;
      const agreed = consensus.find(here);
      return {
        key: `${bid.id} ${criterion.id}`,
        letter: bid.letter,
        criterionId: criterion.id,
        title: criterion.title,
        isReopened: openFor(reopenings, criterion.id) !== null,
        voices: evaluators.map((one) => {
          const given = one.marks.find(here);
          return {
            key: one.personId,
            name: panelName(one),
            mark: given?.mark ?? null,
            reasons: sayMarkReasons(given),
            replaced: given?.supersedeReason ?? null,
          };
        }),
        agreed: agreed
          ? {
              ...agreed,
              recordedAt: formatUkTime(agreed.recordedAt),
              views: agreed.views.map(({ personId, view, reason }) => ({
                key: personId,
                name: nameOf(personId),
                view,
                reason,
              })),
            }
          : null,
      };
    }),
  );
}
