import { describe, expect, it } from 'vitest';
import { addMeeting } from '#app/commands/add-meeting.server.ts';
import { cancelMeeting } from '#app/commands/cancel-meeting.server.ts';
import { recordGovernanceSetting } from '#app/commands/record-governance-setting.server.ts';
import { councilSettingsOn } from '#app/domain/council-settings.ts';
import { governanceKeys } from '#app/domain/governance-keys.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findCouncilPage } from '#db/queries/councils.server.ts';
import { governanceSettings } from '#db/seed/governance.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase();
const administrator = () => database.actor('halton-administrator', '2026-05-01T09:00:00Z');
const halton = async (key = 'halton-administrator') => {
  const { personId } = database.actor(key);
  const found = await database.transactions.read(personId, (db) => findCouncilPage(db, 'halton', personId));
  if (!found) throw new Error('no council');
  return found;
};
const callIn = {
  councilId: 'halton',
  key: 'callInWorkingDays',
  validFrom: plainDateOf(2026, 5, 1),
  value: null,
  authority: 'Constitution, part 4',
};

describe('a setting of a council', () => {
  it('is confirmed by a new row with the same value; the old row stays', async () => {
    expect(await recordGovernanceSetting(administrator(), callIn)).toEqual({ ok: true, value: null });
    const rows = (await halton()).settings.filter(({ key }) => key === 'callInWorkingDays');
    expect(rows.map(({ value, confirmed }) => [value, confirmed]).sort()).toEqual([
      [5, false],
      [5, true],
    ]);
  });

  it('changes from a day on, and older dates are worked out as before', async () => {
    const later = { ...callIn, validFrom: plainDateOf(2026, 9, 1), value: '3' };
    expect(await recordGovernanceSetting(administrator(), later)).toMatchObject({ ok: true });
    const { settings } = await halton();
    expect(councilSettingsOn(settings, plainDateOf(2026, 8, 31)).callInWorkingDays).toBe(5);
    expect(councilSettingsOn(settings, plainDateOf(2026, 9, 1)).callInWorkingDays).toBe(3);
  });

  it.each([
    ['a second value of one day', { ...callIn, value: '4' }, 'validFrom'],
    ['words for a number', { ...callIn, validFrom: plainDateOf(2027, 1, 1), value: 'five' }, 'value'],
    ['a day before one that is recorded', { ...callIn, validFrom: plainDateOf(2026, 6, 1), value: '4' }, 'validFrom'],
    ['a setting without authority', { ...callIn, validFrom: plainDateOf(2027, 1, 1), authority: '' }, 'authority'],
  ])('refuses %s', async (_, input, field) => {
    expect(await recordGovernanceSetting(administrator(), input)).toMatchObject({
      ok: false,
      refusal: { kind: 'problems', problems: [{ field }] },
    });
  });

  it('is recorded by nobody else: not by command, not behind it', async () => {
    for (const key of ['halton-commissioner', 'herefordshire-officer'])
      expect(await recordGovernanceSetting(database.actor(key), callIn)).toEqual({
        ok: false,
        refusal: { kind: 'notPermitted' },
      });
    const { personId, transactions } = database.actor('herefordshire-officer');
    const row = { ...callIn, value: '1', validFrom: '2028-01-01', confirmed: true };
    const behind = transactions.write(personId, (tx) => tx.insertInto('governanceSetting').values(row).execute());
    await expect(behind).rejects.toThrow('row-level security');
    const change = transactions.write(personId, (tx) =>
      tx.updateTable('governanceSetting').set({ authority: 'x' }).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('stands in the ledger of the council, for its own people', async () => {
    const kinds = (key: string) =>
      database.transactions.read(database.actor(key).personId, async (db) =>
        (await db.selectFrom('ledgerEvent').select('kind').where('chain', '=', 'halton').execute()).map(
          ({ kind }) => kind,
        ),
      );
    expect(await kinds('halton-commissioner')).toContain('governanceSettingRecorded');
    expect(await kinds('herefordshire-officer')).toEqual([]);
  });

  it('has words for every key of the demonstration', () => {
    for (const { key } of governanceSettings) expect(Object.keys(governanceKeys)).toContain(key);
  });
});

describe('a meeting', () => {
  const meeting = { councilId: 'halton', body: 'Executive Board' };

  it('is added by an administrator', async () => {
    const heldOn = plainDateOf(2026, 6, 11);
    expect(await addMeeting(administrator(), { ...meeting, heldOn })).toEqual({ ok: true, value: null });
    expect((await halton()).meetings[0]).toMatchObject({ heldOn: '2026-06-11', body: 'Executive Board' });
  });

  it.each([
    [
      'a Saturday',
      plainDateOf(2026, 6, 13),
      'Saturday 13 June 2026 is at a weekend; choose a working day, or say why the body meets then',
    ],
    [
      'a bank holiday',
      plainDateOf(2018, 5, 7),
      'Monday 7 May 2018 is a bank holiday (Early May bank holiday); choose a working day, or say why the body meets then',
    ],
    ['a day that is there already', plainDateOf(2026, 6, 11), 'Executive Board already meets on 11 June 2026'],
  ])('is refused on %s', async (_, heldOn, sentence) => {
    expect(await addMeeting(administrator(), { ...meeting, heldOn })).toEqual({
      ok: false,
      refusal: { kind: 'problems', problems: [{ field: 'heldOn', sentence }] },
    });
  });

  it('is added on a bank holiday with the reason, which stays', async () => {
    const reason = 'Emergency meeting called by the Mayor';
    const heldOn = plainDateOf(2026, 12, 28);
    expect(await addMeeting(administrator(), { ...meeting, heldOn, reason })).toEqual({ ok: true, value: null });
    expect((await halton()).meetings[0]).toMatchObject({ heldOn: '2026-12-28', unusualBecause: reason });
    const unknown = await addMeeting(administrator(), { ...meeting, heldOn: plainDateOf(2030, 1, 8), reason });
    expect(unknown.ok ? null : JSON.stringify(unknown.refusal)).toMatch(/bank holidays of 2030 are not known/);
  });

  it('is cancelled with a reason and leaves the dates, not the record', async () => {
    const found = (await halton()).meetings.find(({ heldOn }) => heldOn === '2026-12-28');
    const about = { councilId: 'halton', meetingId: found?.id ?? '', reason: 'Not needed' };
    expect(await cancelMeeting(database.actor('east-officer'), about)).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await cancelMeeting(administrator(), about)).toEqual({ ok: true, value: null });
    expect(await cancelMeeting(administrator(), about)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect((await halton()).meetings[0]).toMatchObject({ heldOn: '2026-12-28', cancelledBecause: 'Not needed' });
    const past = (await halton()).meetings.find(({ heldOn }) => heldOn === '2018-01-18');
    expect(await cancelMeeting(administrator(), { ...about, meetingId: past?.id ?? '' })).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('past') },
    });
  });

  it('is added by nobody else', async () => {
    const heldOn = plainDateOf(2026, 6, 18);
    expect(await addMeeting(database.actor('east-officer'), { ...meeting, heldOn })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
  });

  it('people’s posts are shown to people of the council alone', async () => {
    expect((await halton('halton-commissioner')).people.length).toBeGreaterThan(3);
    expect((await halton('east-officer')).people).toEqual([]);
  });
});
