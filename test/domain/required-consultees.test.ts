import { describe, expect, it } from 'vitest';
import { type DecisionClass, requiredConsultees } from '#app/domain/required-consultees.ts';

const said = (decision: DecisionClass): string =>
  requiredConsultees(decision)
    .map(({ action, role, whereAppropriate }) => `${action} ${role}${whereAppropriate ? ' where appropriate' : ''}`)
    .join(', ');

describe('whom a decision needs', () => {
  it.each([
    ['technical', false, '', ''],
    [
      'technical',
      true,
      'consult executiveMember, consult localMember where appropriate',
      'consult committeeChairman, consult localMember where appropriate',
    ],
    ['local', false, 'inform executiveMember, inform localMember', 'inform localMember'],
    ['local', true, 'consult executiveMember, consult localMember', 'consult localMember'],
    ['general', false, 'consult executiveMember', 'consult committeeChairman'],
    ['general', true, 'consult executiveMember, consult leader', 'consult committeeChairman, consult groupLeaders'],
  ] as const)('%s, controversial %s', (significance, isControversial, executive, other) => {
    expect(said({ isExecutive: true, significance, isControversial })).toBe(executive);
    expect(said({ isExecutive: false, significance, isControversial })).toBe(other);
  });
});
