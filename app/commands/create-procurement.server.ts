import { randomUUID } from 'node:crypto';
import { contractYears } from '#app/domain/contract-years.ts';
import type { Pence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { procurementDateProblems } from '#app/domain/procurement-facts.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { regimeFor } from '#app/domain/regime.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findPerson } from '#db/queries/people.server.ts';
import * as queries from '#db/queries/procurement-setup.server.ts';

export interface NewProcurement {
  readonly reference: string;
  readonly title: string;
  readonly service: string;
  readonly cpvCode: string;
  readonly cpvTitle: string;
  readonly lightTouch: boolean;
  readonly healthService: boolean;
  readonly portfolio: string;
  readonly wards: string;
  readonly vatBasis: 'net' | 'gross';
  readonly commencedOn: PlainDate;
  readonly currentContractEndsOn: PlainDate | null;
  readonly contractStartsOn: PlainDate;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  readonly yearlyValue: Pence;
  readonly partnerIds: readonly string[];
  readonly lotTitles?: readonly string[];
}

/** Records a procurement led by the actor's own council; the actor becomes its first lead commissioner. */
export async function createProcurement(actor: Actor, input: NewProcurement): Promise<Result<{ id: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const person = await findPerson(tx, actor.personId);
    const lead = person?.councilId;
    if (!lead) return refuse({ kind: 'notPermitted' });
    const problems = procurementDateProblems(input);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const id = randomUUID();
    const { yearlyValue, partnerIds, lotTitles = [input.title], healthService, ...facts } = input;
    const regime = regimeFor({ commenced: input.commencedOn, healthService });
    const added = await queries.insertProcurement(tx, {
      ...facts,
      id,
      leadCouncilId: lead,
      regime,
      createdAt: actor.now,
    });
    if (!added) {
      const sentence = `The reference ${input.reference} is already used; choose another`;
      return refuse({ kind: 'problems', problems: [{ field: 'reference', sentence }] });
    }
    await queries.insertAppointment(tx, {
      id: randomUUID(),
      procurementId: id,
      lotId: null,
      personId: actor.personId,
      councilId: lead,
      role: 'leadCommissioner',
      appointedAt: actor.now,
    });
    const years = contractYears(input.contractStartsOn, input.initialMonths, input.extensionMonths);
    await queries.insertContractYears(
      tx,
      id,
      years.map(({ label, kind }) => ({ label, kind, amountPence: yearlyValue })),
    );
    const councils = [lead, ...partnerIds.filter((one) => one !== lead)];
    await queries.insertParticipations(tx, id, councils, input.commencedOn);
    await queries.insertLots(tx, id, lotTitles);
    record({
      chain: id,
      kind: 'procurementCreated',
      body: { ...facts, regime, years, yearlyValue, councils, lots: lotTitles },
    });
    return ok({ id });
  });
}
