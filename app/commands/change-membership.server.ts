import { randomUUID } from 'node:crypto';
import { councilStandings } from '#app/domain/approval-status.ts';
import type { TypedChange } from '#app/domain/membership-change/membership-facts.ts';
import { type SimulatedChange, simulatedChange } from '#app/domain/membership-change/simulated-change.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { addDays } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { withdrawalBody } from '#app/domain/subject-bodies.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import {
  insertOffer,
  listEveryOffer,
  listOffers,
  lockProcurement,
  type OfferRecipient,
  type StoredOffer,
} from '#db/queries/offers.server.ts';
import { listCouncils } from '#db/queries/people.server.ts';
import { endParticipation, insertParticipation } from '#db/queries/procurement-setup.server.ts';
import { findProcurementRecord, type ProcurementRecord } from '#db/queries/procurements.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ChangeMembership {
  readonly procurementId: string;
  readonly typed: TypedChange;
}

/**
 * A council leaves or joins as one recorded change: its participation is dated, the shares are divided anew and sent as
 * the next offer, and every council that stays is asked.
 */
export async function changeMembership(
  actor: Actor,
  { procurementId, typed }: ChangeMembership,
): Promise<Result<{ offerId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'sendOffer');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const worked = await workOut(tx, procurementId, typed);
    if (!worked.ok) return worked;
    const { newest, offers, procurement, councils, simulated } = worked.value;
    await dateParticipation(tx, procurement, { ...typed, recordedAt: actor.now });
    const body = offerAfter(newest.body, simulated, { typed, councils });
    const recipients = councilsAsked(offers, simulated, procurement, typed);
    const [id, number, hash] = [randomUUID(), newest.number + 1, contentHash(body)];
    const offer = { id, procurementId, subject: 'strategyAndShares' as const, lotId: null, number, body, hash };
    await insertOffer(tx, { ...offer, sentBy: actor.personId, sentAt: actor.now }, recipients);
    const { kind, council: councilId, on } = typed;
    record({ chain: procurementId, kind: 'membershipChanged', body: { kind, councilId, on, offer: id, number, hash } });
    record({ chain: procurementId, kind: 'offerSent', body: { offer: id, number, hash, recipients } });
    return ok({ offerId: id });
  });
}

/** Asks every council, the leaver included, to decide on a withdrawal as it is worked out; nothing changes by it. */
export async function askWithdrawal(
  actor: Actor,
  { procurementId, typed }: ChangeMembership,
): Promise<Result<{ offerId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'sendOffer');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const worked = await workOut(tx, procurementId, typed);
    if (!worked.ok) return worked;
    const { newest, procurement, simulated } = worked.value;
    const totals = simulated.apportionment.totals.byPartner;
    const [asked = '', ...sentences] = simulated.sentences;
    const body = withdrawalBody(newest.body, asked, { sentences, totals });
    const hash = contentHash(body);
    const earlier = (await listEveryOffer(tx, procurementId)).filter(({ subject }) => subject === 'withdrawal');
    if (earlier[0]?.hash === hash) return refuse(blocked(`Offer ${earlier[0].number} asks exactly this already.`));
    const recipients = procurement.parties
      .filter(({ role, untilDate }) => role !== 'funder' && untilDate === null)
      .map(({ councilId }) => ({
        councilId,
        mustDecide: true,
        reasons: [earlier[0] ? 'subject-changed' : 'first'] as const,
        since: null,
      }));
    const [id, number] = [randomUUID(), (earlier[0]?.number ?? 0) + 1];
    const offer = { id, procurementId, subject: 'withdrawal' as const, lotId: null, number, body, hash };
    await insertOffer(tx, { ...offer, sentBy: actor.personId, sentAt: actor.now }, recipients);
    record({
      chain: procurementId,
      kind: 'offerSent',
      body: { offer: id, subject: 'withdrawal', number, hash, recipients },
    });
    return ok({ offerId: id });
  });
}

async function workOut(tx: Tx, procurementId: string, typed: TypedChange) {
  const offers = await listOffers(tx, procurementId);
  const [newest] = offers;
  if (!newest) return refuse(blocked('Send the cost shares as an offer first; a change of membership rests on them.'));
  const procurement = await findProcurementRecord(tx, procurementId);
  const councils = await listCouncils(tx);
  const nameOf = (id: string) => councils.find((one) => one.id === id)?.shortName ?? id;
  if (!councils.some(({ id }) => id === typed.council))
    return refuse({
      kind: 'problems' as const,
      problems: [{ field: 'council', sentence: 'Choose a council from the list' }],
    });
  const simulated = simulatedChange({
    body: newest.body,
    procurement: datesOf(procurement),
    parties: procurement.parties,
    typed,
    nameOf,
  });
  if (!simulated.ok) {
    const problems = simulated.refusal.map(({ path, problem }) => ({
      field: ['council', 'on'].includes(path) ? path : null,
      sentence: problem,
    }));
    return refuse({ kind: 'problems' as const, problems });
  }
  return ok({ newest, offers, procurement, councils, simulated: simulated.value });
}

type Dates = Parameters<typeof simulatedChange>[0]['procurement'];
const datesOf = (record: ProcurementRecord): Dates => ({
  ...record,
  // Dates come out of the database as ISO days.
  contractStartsOn: record.contractStartsOn as Dates['contractStartsOn'],
});

async function dateParticipation(
  tx: Tx,
  { id, parties }: ProcurementRecord,
  { kind, council, on, recordedAt }: TypedChange & Readonly<{ recordedAt: Date }>,
) {
  if (kind === 'withdraws')
    await endParticipation(tx, { procurementId: id, councilId: council, lastDay: addDays(on, -1), recordedAt });
  else
    await insertParticipation(tx, {
      id: randomUUID(),
      procurementId: id,
      councilId: council,
      role: 'partner',
      fromDate: on,
      untilDate: null,
      position: parties.length + 1,
      status: 'invited',
    });
}

type Named = Readonly<{ id: string; name: string; shortName: string }>;

/** The newest offer with the shares after the change; a leaver is named as long as it owes anything. */
function offerAfter(
  body: OfferBody,
  { apportionment, sentences }: SimulatedChange,
  { typed, councils }: Readonly<{ typed: TypedChange; councils: readonly Named[] }>,
): OfferBody {
  const { kind, council, on } = typed;
  const owes = (apportionment.totals.byPartner[council] ?? 0) > 0;
  const joiner = kind === 'joins' ? councils.filter(({ id }) => id === council) : [];
  const staying = kind === 'withdraws' && !owes ? body.parties.filter(({ id }) => id !== council) : body.parties;
  const parties = [...staying, ...joiner.map(({ id, name, shortName }) => ({ id, name, shortName }))];
  return { ...body, parties, apportionment, membership: { kind, council, on, sentences } };
}

/** Every council that decides and stays or joins, with why it is asked and which approval of it is then void. */
function councilsAsked(
  offers: readonly StoredOffer[],
  { report }: SimulatedChange,
  { parties }: ProcurementRecord,
  { kind, council }: TypedChange,
): readonly OfferRecipient[] {
  const standings = councilStandings(offers);
  const staying = parties
    .filter(({ role, untilDate }) => role !== 'funder' && untilDate === null)
    .map(({ councilId }) => councilId)
    .filter((id) => kind === 'joins' || id !== council);
  return [...staying, ...(kind === 'joins' ? [council] : [])].map((councilId) => {
    const standing = standings.find((one) => one.councilId === councilId);
    const reasons = report.approveAgain.find(({ partner }) => partner === councilId)?.reasons ?? ['partners-changed'];
    if (!standing) return { councilId, mustDecide: true, reasons: ['first'], since: null };
    return { councilId, mustDecide: true, reasons, since: standing.decidedOffer };
  });
}
