import type { PlainDate } from '#app/domain/plain-date.ts';
import { invariant } from '#app/domain/result.ts';
import { listEveryOffer } from '#db/queries/offers.server.ts';
import type { OfferSubject } from '#db/schema/procurement.ts';
import { type DecideApproval, decideApproval } from '../decide-approval.server.ts';
import { type AsPerson, done, type Step, step } from './as-person.server.ts';
import { contractOf } from './contract.server.ts';

type Deciding = Readonly<{ key: string; at: string }> &
  Partial<Pick<DecideApproval, 'authority' | 'decision' | 'conditions'>>;

/** A council decides on the newest offer of a subject, unless told otherwise by approving it under a delegation. */
export const decisionStep = (
  as: AsPerson,
  procurementId: string,
  subject: OfferSubject,
  { key, at, ...decided }: Deciding,
): Step =>
  step(at, async () => {
    const actor = as(key, at);
    const offers = await actor.transactions.read(actor.personId, (db) => listEveryOffer(db, procurementId));
    const [offer] = offers.filter((one) => one.subject === subject).sort((a, b) => b.number - a.number);
    invariant(offer, `${subject} has been offered`);
    const about = { procurementId, offerId: offer.id, offerHash: offer.hash };
    const usual = { decision: 'approved', conditions: '', conditionsAfter: '', reasons: '' } as const;
    await done(decideApproval(actor, { authority: { kind: 'delegation' }, ...usual, ...decided, ...about }));
  });

export type MeetingSeed = Readonly<{ by: string; at: string; body: string; metOn: string; minute: string }> &
  Partial<Pick<DecideApproval, 'decision' | 'conditions'>>;

/** Each council decides on the award at its own meeting. */
export const awardDecisions = (as: AsPerson, procurementId: string, seeds: readonly MeetingSeed[]): readonly Step[] =>
  seeds.map(({ by: key, body, metOn, minute, ...rest }) => {
    const authority = { kind: 'meeting', body, metOn: metOn as PlainDate, minuteReference: minute } as const;
    return decisionStep(as, procurementId, 'award', { ...rest, key, authority });
  });

/** The lead does something with the only lot of its procurement. */
export const onLot = (
  as: AsPerson,
  { procurementId, lead, at }: Readonly<{ procurementId: string; lead: string; at: string }>,
  run: (lotId: string, actor: ReturnType<AsPerson>) => Promise<unknown>,
): Step => step(at, async () => run((await contractOf(as, procurementId, lead, at)).lotId, as(lead, at)));
