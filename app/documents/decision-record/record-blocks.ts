import type { Block } from '../document.ts';
import { consultationMatrix, consultationTable, memberComments, otherComments } from './consultation-blocks.ts';
import { process, risks, value } from './contract-blocks.ts';
import { alternatives, decision, equality, interests, notes, purpose, reasons, signature } from './decision-blocks.ts';
import { funding, items } from './funding-blocks.ts';
import type { RecordContext } from './record-context.ts';
import type { RecordBlockName } from './record-names.ts';

/** Which function builds each part that a form may name. */
export const RECORD_BLOCK_BUILDERS: Readonly<Record<RecordBlockName, (context: RecordContext) => readonly Block[]>> = {
  purpose,
  decision,
  reasons,
  equality,
  alternatives,
  consultationTable,
  memberComments,
  otherComments,
  consultationMatrix,
  interests,
  risks,
  process,
  value,
  funding,
  items,
  notes,
  signature,
};
