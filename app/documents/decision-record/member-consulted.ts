import { MEMBER_ROLES } from '#app/domain/required-consultees.ts';
import type { RecordFacts } from './record-facts.ts';

export type ConsultationRow = RecordFacts['consultation']['rows'][number];

const memberRoles: readonly string[] = MEMBER_ROLES;

/** Whether a row is about a member of the council, as opposed to an officer, a funder or somebody else. */
export const isMember = ({ role }: ConsultationRow): boolean => memberRoles.includes(role);

/**
 * Whether any member was consulted: what the rows say, never an answer of its own. A paper that was written elsewhere
 * keeps the answer that stands on it.
 * Authority: SI 2012/2089 regulation 13(4) (interests of executive members who were consulted).
 * Example: one row for the Executive Member gives yes; rows for officers only give no.
 */
export const wasMemberConsulted = ({ consultation }: RecordFacts): boolean =>
  consultation.statedMemberConsulted ?? consultation.rows.some(isMember);
