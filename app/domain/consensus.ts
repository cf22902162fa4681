/**
 * A consensus is a whole mark with reasons, reached by discussion and never by averaging. It can be locked only with
 * its own reasons, a reference to the bid, why not one mark higher, and every panel member's assent or reasoned dissent.
 * Authority: Lancashire Care NHSFT v Lancashire CC [2018] EWHC 1589 (TCC): no reasons, award set aside; Woods v Milton
 * Keynes [2015] EWHC 2011 (TCC): notes that repeat the scale; EnergySolutions v NDA [2016] EWHC 1988 (TCC).
 * Example: mark 4 of 5, reasons "Names two staff for the night cover, page 12, but no reserve", why not 5 "no reserve".
 */
import { at, type Problem } from './problem.ts';
import { isOnScale, nextMarkUp, type ScoringScale } from './scoring-scale.ts';
import { isCopy, isParaphrase } from './text-likeness.ts';

export interface PanelPosition {
  readonly person: string;
  readonly position: 'assent' | 'dissent';
  /** Needed for a dissent. */
  readonly reason: string | null;
}

/** What the moderator records for one bid on one criterion. */
export interface ConsensusEntry {
  readonly criterionId: string;
  readonly bidId: string;
  /** Null while there is no agreed mark. */
  readonly mark: number | null;
  readonly reasons: string;
  /** Where in the bid: page, section, answer. */
  readonly bidReference: string;
  /** Null or empty only at the top mark. */
  readonly whyNotHigher: string | null;
  readonly positions: readonly PanelPosition[];
}

export interface ConsensusSetting {
  readonly scale: ScoringScale;
  /** Everyone on the panel who marks this criterion. */
  readonly panel: readonly string[];
  /** Other bids' entries on the same criterion, to find copied reasons. */
  readonly otherEntries: readonly ConsensusEntry[];
}

/** Everything that stops the consensus from being locked; empty means that it may be. */
export function consensusProblems(entry: ConsensusEntry, setting: ConsensusSetting): readonly Problem[] {
  return [
    ...markProblems(entry, setting.scale),
    ...reasonProblems(entry, setting),
    ...positionProblems(entry.positions, setting.panel),
  ];
}

function markProblems(
  { mark, whyNotHigher, bidReference }: ConsensusEntry,
  { marks }: ScoringScale,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (mark === null) problems.push({ path: 'mark', problem: 'Record the agreed mark.' });
  else if (!isOnScale(marks, mark))
    problems.push({ path: 'mark', problem: `${mark} is not on the published scale: ${marks.join(', ')}.` });
  else if (nextMarkUp(marks, mark) !== null && isBlank(whyNotHigher))
    problems.push({ path: 'whyNotHigher', problem: `Say why the mark is ${mark} and not ${nextMarkUp(marks, mark)}.` });
  if (isBlank(bidReference))
    problems.push({ path: 'bidReference', problem: 'Say where in the bid the evidence is: page, section or answer.' });
  return problems;
}

function reasonProblems(entry: ConsensusEntry, { scale, otherEntries }: ConsensusSetting): readonly Problem[] {
  if (isBlank(entry.reasons)) return [{ path: 'reasons', problem: 'Give the reasons for the mark.' }];
  const repeated = Object.entries(scale.descriptors).find(([, words]) => isParaphrase(entry.reasons, words));
  const copied = otherEntries.find(
    ({ criterionId, bidId, reasons }) =>
      criterionId === entry.criterionId && bidId !== entry.bidId && isCopy(entry.reasons, reasons),
  );
  const problems: Problem[] = [];
  if (repeated !== undefined)
    problems.push({
      path: 'reasons',
      problem: `The reasons repeat the published words for mark ${repeated[0]}. Say what this bid offers.`,
    });
  if (copied !== undefined)
    problems.push({
      path: 'reasons',
      problem: `The reasons are those given for bid ${copied.bidId}. Say what differs in this bid.`,
    });
  if (entry.whyNotHigher !== null && !isBlank(entry.whyNotHigher) && isCopy(entry.whyNotHigher, entry.reasons))
    problems.push({
      path: 'whyNotHigher',
      problem: 'The reason for not giving a higher mark only repeats the reasons for this mark.',
    });
  return problems;
}

function positionProblems(positions: readonly PanelPosition[], panel: readonly string[]): readonly Problem[] {
  const missing = panel
    .filter((person) => !positions.some((one) => one.person === person))
    .map((person) => ({ path: 'positions', problem: `${person} has neither assented nor dissented.` }));
  const wrong = positions.flatMap(({ person, position, reason }, index): readonly Problem[] => {
    const path = at('positions', index);
    if (!panel.includes(person)) return [{ path, problem: `${person} is not on the panel for this criterion.` }];
    if (positions.findIndex((one) => one.person === person) < index)
      return [{ path, problem: `${person} is recorded twice.` }];
    return position === 'dissent' && isBlank(reason)
      ? [{ path: at(path, 'reason'), problem: `Record why ${person} dissents.` }]
      : [];
  });
  return [...missing, ...wrong];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
