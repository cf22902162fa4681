import { describe, expect, it } from 'vitest';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';

const database = testDatabase();

describe('createProcurement', () => {
  it('records the procurement, its years, parties and lot, with its regime fixed by the day it began', async () => {
    const actor = database.actor('halton-commissioner');
    const result = await createProcurement(actor, newProcurement);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { id } = result.value;
    await database.transactions.read(actor.personId, async (db) => {
      const access = await findProcurementAccess(db, id, actor.personId);
      expect(access?.procurement).toMatchObject({ regime: 'PCR2015', leadCouncilId: 'halton' });
      expect(access?.roles).toEqual([{ role: 'leadCommissioner', lotId: null, councilId: 'halton' }]);
      expect(access?.lots).toMatchObject([{ number: 1, stage: 'criteria' }]);
      const years = await db
        .selectFrom('contractYear')
        .select(['label', 'kind', 'amountPence'])
        .orderBy('position')
        .execute();
      expect(years.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
        '2018-19 initial',
        '2019-20 initial',
        '2020-21 extension',
      ]);
      expect(years.reduce((sum, year) => sum + year.amountPence, 0)).toBe(180_000_000);
      const events = await db.selectFrom('ledgerEvent').select(['kind', 'seq']).where('chain', '=', id).execute();
      expect(events).toEqual([{ kind: 'procurementCreated', seq: 1 }]);
    });
  });

  it('is not seen by a person of another council who is not appointed', async () => {
    const stranger = database.actor('herefordshire-officer');
    await database.transactions.read(stranger.personId, async (db) => {
      expect(await db.selectFrom('procurement').selectAll().execute()).toEqual([]);
      expect(await db.selectFrom('participation').selectAll().execute()).toEqual([]);
    });
  });

  it('refuses a reference that is used, and dates in the wrong order', async () => {
    const actor = database.actor('halton-commissioner');
    expect(await createProcurement(actor, newProcurement)).toMatchObject({
      ok: false,
      refusal: { kind: 'problems', problems: [{ field: 'reference' }] },
    });
    const early = { ...newProcurement, reference: 'TEST-2', contractStartsOn: plainDateOf(2018, 1, 1) };
    expect(await createProcurement(actor, early)).toMatchObject({
      ok: false,
      refusal: { kind: 'problems', problems: [{ field: 'contractStartsOn' }] },
    });
  });
});
