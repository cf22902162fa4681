import { describe, expect, it } from 'vitest';
import {
  type ConflictDeclaration,
  mayScore,
  type ScoringRefusal,
  sayScoringRefusal,
} from '#app/domain/conflict-of-interest.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const day = '2026-01-05' as PlainDate;
const declared: ConflictDeclaration = {
  person: 'ann',
  kind: 'actual',
  detail: 'Shares in a bidder',
  declaredOn: day,
  mitigation: null,
};
const mitigation = {
  kind: 'second-evaluator',
  detail: 'Marked again by another',
  decidedOn: day,
  decidedBy: 'Monitoring officer',
} as const;

describe('conflict of interest', () => {
  it.each<[string, ConflictDeclaration | null, ScoringRefusal['kind'] | null]>([
    ['nothing declared', null, 'not-declared'],
    ['none', { ...declared, kind: 'none', detail: '' }, null],
    ['actual', declared, 'not-mitigated'],
    ['potential', { ...declared, kind: 'potential' }, 'not-mitigated'],
    ['perceived', { ...declared, kind: 'perceived' }, null],
    ['perceived without detail', { ...declared, kind: 'perceived', detail: ' ' }, 'no-detail'],
    ['mitigated', { ...declared, mitigation }, null],
    ['mitigated by oneself', { ...declared, mitigation: { ...mitigation, decidedBy: 'ann' } }, 'mitigation-incomplete'],
    ['mitigated without words', { ...declared, mitigation: { ...mitigation, detail: '' } }, 'mitigation-incomplete'],
    ['stands aside', { ...declared, mitigation: { ...mitigation, kind: 'stands-aside' } }, 'stands-aside'],
  ])('%s', (_, declaration, kind) => {
    const result = mayScore(declaration);
    expect(result.ok ? null : result.refusal.kind).toBe(kind);
    if (!result.ok) expect(sayScoringRefusal(result.refusal)).toMatch(/\.$/);
  });
});
