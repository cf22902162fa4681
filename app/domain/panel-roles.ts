/**
 * Who may hold which role together in one lot: whoever opens prices does not mark quality, and whoever moderates does
 * not mark, so that neither the price nor the chair's own mark leads the panel.
 * Authority: PCR 2015 regulation 24 and PA 2023 sections 81 to 83; Bromcom v United Learning [2022] EWHC 3262 (TCC).
 * Example: an evaluator of lot 1 is refused as commercial evaluator of lot 1, and allowed for lot 2.
 */
import { type AppointmentRole, roleName } from './permission.ts';

export const panelRoles = ['evaluator', 'moderator', 'commercialEvaluator', 'observer'] as const;
export type PanelRole = (typeof panelRoles)[number];

const apart: readonly (readonly [PanelRole, PanelRole])[] = [
  ['evaluator', 'commercialEvaluator'],
  ['evaluator', 'moderator'],
  ['evaluator', 'observer'],
  ['moderator', 'commercialEvaluator'],
];

/** Why a person who holds these roles in the lot may not also be this; null when they may. */
export function panelRoleProblem(role: PanelRole, held: readonly AppointmentRole[]): string | null {
  if (held.includes(role)) return `This person is already ${withArticle(role)} of this lot`;
  const clash = held.find((other) =>
    apart.some((pair) => pair.includes(role) && (pair as readonly string[]).includes(other) && other !== role),
  );
  return clash
    ? `This person is already ${withArticle(clash)} of this lot; the same person cannot also be ${withArticle(role)}`
    : null;
}

const withArticle = (role: AppointmentRole) => {
  const name = roleName[role].toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
};
