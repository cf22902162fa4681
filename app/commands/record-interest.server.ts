import { randomUUID } from 'node:crypto';
import type { InterestKind } from '#app/domain/interest-match.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertInterest, insertInterestEnding, listOwnInterests } from '#db/queries/interests.server.ts';

export interface RecordInterest {
  readonly organisation: string;
  readonly kind: InterestKind;
  readonly heldFrom: PlainDate;
  /** Null: still held. */
  readonly heldUntil: PlainDate | null;
}

const problem = (field: string, sentence: string): Refusal => ({ kind: 'problems', problems: [{ field, sentence }] });

/** Registers an interest of the actor's own. The register is personal and stands in no procurement's ledger. */
export async function recordInterest(actor: Actor, input: RecordInterest): Promise<Result<{ id: string }, Refusal>> {
  const today = ukDay(actor.now);
  return change(actor, async (tx) => {
    if (input.heldFrom > today)
      return refuse(problem('heldFrom', `The first day must not be after today, ${formatDate(today)}`));
    if (input.heldUntil !== null && input.heldUntil < input.heldFrom)
      return refuse(problem('heldUntil', `The last day must not be before the first, ${formatDate(input.heldFrom)}`));
    const id = randomUUID();
    const { organisation, kind, heldFrom, heldUntil } = input;
    const row = { id, personId: actor.personId, organisation, kind, heldFrom, heldUntil };
    await insertInterest(tx, { ...row, recordedAt: actor.now });
    return ok({ id });
  });
}

export interface EndInterest {
  readonly interestId: string;
  readonly endedOn: PlainDate;
}

/** Records that an interest of the actor's own has ended; the entry itself stays. */
export async function endInterest(actor: Actor, input: EndInterest): Promise<Result<{ id: string }, Refusal>> {
  const today = ukDay(actor.now);
  return change(actor, async (tx) => {
    const interest = (await listOwnInterests(tx, actor.personId)).find(({ id }) => id === input.interestId);
    if (!interest || interest.heldUntil)
      return refuse(problem('interestId', 'Choose an interest that is still held from the list'));
    if (input.endedOn < interest.heldFrom || input.endedOn > today) {
      const sentence = `The last day must lie between ${formatDate(interest.heldFrom)} and today, ${formatDate(today)}`;
      return refuse(problem('endedOn', sentence));
    }
    await insertInterestEnding(tx, { ...input, recordedAt: actor.now });
    return ok({ id: interest.id });
  });
}
