import { decisionRecordSchema, type RecordFacts, type RecordPart, recordShape } from './record-facts.ts';
import type { GivenFacts } from './record-from-procurement.ts';

export type KeptParts = readonly Readonly<{ part: string; content: unknown }>[];

/**
 * A record's facts from its saved parts, with what the procurement gives laid over them. What was saved before a form
 * changed and cannot be read any more counts as not written.
 */
export function assembleRecord(parts: KeptParts, given: GivenFacts): RecordFacts {
  const names = Object.keys(recordShape) as RecordPart[];
  const whole = names.map((part) => {
    const saved = parts.find((one) => one.part === part)?.content;
    const kept = typeof saved === 'object' && saved !== null ? saved : {};
    const joined = { ...kept, ...given[part] };
    return [part, recordShape[part].safeParse(joined).success ? joined : (given[part] ?? {})] as const;
  });
  return decisionRecordSchema.parse(Object.fromEntries(whole));
}
