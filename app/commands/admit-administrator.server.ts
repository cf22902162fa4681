import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { type CouncilPageRecord, findCouncilPage } from '#db/queries/councils.server.ts';

/** First line of every command on a council's own rules: is the actor its administrator? */
export async function admitAdministrator(
  tx: Tx,
  actor: Actor,
  councilId: string,
): Promise<Result<CouncilPageRecord, Refusal>> {
  const council = await findCouncilPage(tx, councilId, actor.personId);
  if (!council) return refuse({ kind: 'notFound' });
  return council.isAdministrator ? ok(council) : refuse({ kind: 'notPermitted' });
}
