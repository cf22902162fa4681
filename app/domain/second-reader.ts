/**
 * Who reads a narrow result again knows neither the marks nor the ranking: a person of the party councils with no part
 * in the lot. They are told the criterion and its scale and given the words of each answer, in an order drawn at
 * random, without the tenderer's name; not which tender it is, nor in which direction a mark would have to move.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC); PCR 2015 regulation 18 and PA 2023 section 12.
 * Example: an evaluator of the lot is refused; so is a partner's approver, whose pages show the ranking.
 */

import { permits, type RoleHeld, roleName } from './permission.ts';
import type { FieldProblem } from './refusal.ts';
import { isOnScale, type ScoringScale } from './scoring-scale.ts';
import { isParaphrase } from './text-likeness.ts';

const knowing = ['readResults', 'readModeration', 'readPrices', 'readBids'] as const;

/** Why a person with these roles cannot read the lot again; null when they can. */
export function readerProblem(held: readonly RoleHeld[], lotId: string): string | null {
  const role = held.find((one) => knowing.some((permission) => permits(permission, [one], lotId)));
  if (!role) return null;
  const marks = role.role === 'evaluator' || role.role === 'moderator';
  const why = marks ? 'who marked or moderated does not read again' : 'their pages show the tenders or the result';
  return `This person is ${roleName[role.role].toLowerCase()} of this lot: ${why}. Choose somebody with no part in it`;
}

/** What is missing in a second reading, by field. */
export function readingProblems(
  { mark, reasons }: Readonly<{ mark: number | null; reasons: string }>,
  scale: ScoringScale,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (mark === null) problems.push({ field: 'mark', sentence: 'Choose the mark that this answer deserves' });
  else if (!isOnScale(scale.marks, mark))
    problems.push({ field: 'mark', sentence: `${mark} is not on the published scale: ${scale.marks.join(', ')}` });
  if (reasons.trim() === '') problems.push({ field: 'reasons', sentence: 'Give the reasons for the mark' });
  else if (Object.values(scale.descriptors).some((words) => isParaphrase(reasons, words)))
    problems.push({
      field: 'reasons',
      sentence: 'The reasons repeat the published words. Say what this answer offers',
    });
  return problems;
}
