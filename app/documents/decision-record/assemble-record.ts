import {
  decisionRecordSchema,
  RECORD_PARTS,
  type RecordFacts,
  recordShape,
  type StoredRecord,
} from './record-facts.ts';
import type { GivenFacts } from './record-from-procurement.ts';

export type KeptParts = readonly Readonly<{ part: string; content: unknown }>[];

/**
 * A record as it is kept: its saved parts with what the procurement gives laid over them, and what its council's
 * settings say. What was saved before a form changed and cannot be read any more counts as not written.
 */
export function storedRecord(parts: KeptParts, given: GivenFacts): StoredRecord {
  const whole = RECORD_PARTS.map((part) => {
    const saved = parts.find((one) => one.part === part)?.content;
    const kept = typeof saved === 'object' && saved !== null ? saved : {};
    const joined = { ...kept, ...given[part] };
    return [part, recordShape[part].safeParse(joined).success ? joined : (given[part] ?? {})] as const;
  });
  const council = ['council', given.council ?? {}] as const;
  return Object.fromEntries([...whole, council].filter(([, content]) => Object.keys(content).length > 0));
}

/** The same as builders and checks read it. */
export const assembleRecord = (parts: KeptParts, given: GivenFacts): RecordFacts =>
  decisionRecordSchema.parse(storedRecord(parts, given));
