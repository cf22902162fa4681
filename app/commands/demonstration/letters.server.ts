import { findProcurementAccess } from '#db/queries/access.server.ts';
import { issueOutcomeLetters } from '../issue-outcome-letters.server.ts';
import { type AsPerson, done } from './as-person.server.ts';

/** The finished procurement's tenderers are told, after both councils have decided. */
export async function demonstrateLetters(as: AsPerson, procurementId: string): Promise<void> {
  const lead = as('warrington-officer', '2025-10-20T09:30:00Z');
  const access = await lead.transactions.read(lead.personId, (db) =>
    findProcurementAccess(db, procurementId, lead.personId),
  );
  for (const { id: lotId } of access?.lots ?? []) await done(issueOutcomeLetters(lead, { procurementId, lotId }));
}
