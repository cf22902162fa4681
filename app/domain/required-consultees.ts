/**
 * Whom an officer must tell or ask before a decision under delegated powers: it follows from how significant the
 * decision is, whether it is controversial, and whether it is a function of the executive.
 *
 * Rule: nobody for a routine matter that nobody disputes; the wider and the more disputed the decision, the more members
 * are asked. An executive function is discussed with the lead executive member, any other with the committee's chairman.
 * Authority: the summary of requirements in Hertfordshire County Council's officer decision record (edition April 2020).
 * Example: local and controversial, executive function: consult the lead executive member and the local member.
 */
export const SIGNIFICANCES = ['technical', 'local', 'general'] as const;
export type Significance = (typeof SIGNIFICANCES)[number];

/** Members of the council in the parts that the rule names. */
export const MEMBER_ROLES = ['executiveMember', 'leader', 'localMember', 'committeeChairman', 'groupLeaders'] as const;
export type ConsulteeRole = (typeof MEMBER_ROLES)[number];

export type DecisionClass = Readonly<{
  isExecutive: boolean;
  significance: Significance;
  isControversial: boolean;
}>;

export type RequiredConsultee = Readonly<{
  action: 'inform' | 'consult';
  role: ConsulteeRole;
  whereAppropriate: boolean;
}>;

const consult = (role: ConsulteeRole, whereAppropriate = false): RequiredConsultee => ({
  action: 'consult',
  role,
  whereAppropriate,
});
const inform = (role: ConsulteeRole): RequiredConsultee => ({ action: 'inform', role, whereAppropriate: false });

/** Everybody to be told or asked, in the order in which the rule names them; empty: nobody need be. */
export function requiredConsultees(decision: DecisionClass): readonly RequiredConsultee[] {
  return decision.isExecutive ? forExecutive(decision) : forOthers(decision);
}

function forExecutive({ significance, isControversial }: DecisionClass): readonly RequiredConsultee[] {
  switch (significance) {
    case 'technical':
      return isControversial ? [consult('executiveMember'), consult('localMember', true)] : [];
    case 'local':
      return isControversial
        ? [consult('executiveMember'), consult('localMember')]
        : [inform('executiveMember'), inform('localMember')];
    case 'general':
      return isControversial ? [consult('executiveMember'), consult('leader')] : [consult('executiveMember')];
  }
}

function forOthers({ significance, isControversial }: DecisionClass): readonly RequiredConsultee[] {
  switch (significance) {
    case 'technical':
      return isControversial ? [consult('committeeChairman'), consult('localMember', true)] : [];
    case 'local':
      return [isControversial ? consult('localMember') : inform('localMember')];
    case 'general':
      return isControversial ? [consult('committeeChairman'), consult('groupLeaders')] : [consult('committeeChairman')];
  }
}
