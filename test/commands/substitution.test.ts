import { expect, it } from 'vitest';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { releasePanelMember } from '#app/commands/release-panel-member.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { submitScores } from '#app/commands/submit-scores.server.ts';
import { listSubmittedMarks } from '#db/queries/moderation.server.ts';
import { listPanel, listPanelHistory } from '#db/queries/panel.server.ts';
import { listOwnMarks } from '#db/queries/scoring.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, questions, scoreEverything, scoringLot, type TestLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = (at = '2018-03-22T10:00:00Z') => database.actor('halton-commissioner', at);

const appointmentOf = (lot: TestLot, key: string) =>
  database.transactions.read(lead().personId, async (db) => {
    const panel = await listPanel(db, lot.procurementId, lot.lotId);
    return panel.find((one) => one.personId === personId(key))?.appointmentId ?? '';
  });
const historyOf = (lot: TestLot, key = 'halton-commissioner') =>
  database.transactions.read(personId(key), async (db) =>
    (await listPanelHistory(db, lot.procurementId, lot.lotId))
      .filter((one) => one.personId === personId('east-evaluator'))
      .map(({ kind, recordedAt }) => [kind, recordedAt.toISOString().slice(0, 10)]),
  );

it('lets another take the place of an evaluator: the marks of the first stay on record and do not count', async () => {
  const lot = await scoringLot(database);
  await scoreEverything(database, lot);
  const appointmentId = await appointmentOf(lot, 'east-evaluator');
  await done(releasePanelMember(lead(), { ...lot, appointmentId }));
  const substitute = { ...lot, personId: personId('west-evaluator'), role: 'evaluator' } as const;
  await done(appointPanelMember(lead(), substitute));
  expect(await openModeration(database.actor('west-moderator'), lot)).toMatchObject({
    refusal: { sentence: '1 of 2 evaluators has still to submit.' },
  });
  const west = database.actor('west-evaluator', '2018-03-23T10:00:00Z');
  await done(declareConflict(west, { ...lot, kind: 'none', details: '' }));
  for (const bidId of lot.bids)
    for (const criterionId of questions)
      await done(
        saveMark(west, {
          ...lot,
          bidId,
          criterionId,
          mark: 2,
          rationale: `Rota ${criterionId}`,
          shortfall: 'No cover',
          revision: 0,
        }),
      );
  await done(submitScores(west, lot));
  await done(openModeration(database.actor('west-moderator'), lot));
  const [counted, kept] = await database.transactions.read(personId('west-moderator'), async (db) => [
    (await listSubmittedMarks(db, lot.lotId)).map((one) => one.personId),
    (await listOwnMarks(db, lot.lotId, personId('east-evaluator'))).length,
  ]);
  expect([...counted].sort()).toEqual([personId('halton-evaluator'), personId('west-evaluator')].sort());
  expect(kept).toBe(6);
  const again = await releasePanelMember(lead(), {
    ...lot,
    appointmentId: await appointmentOf(lot, 'halton-evaluator'),
  });
  expect(again).toMatchObject({ refusal: { kind: 'blocked' } });
});

it('keeps every appointment and release, a second appointment too', async () => {
  const lot = await scoringLot(database);
  const appointmentId = await appointmentOf(lot, 'east-evaluator');
  await done(releasePanelMember(lead(), { ...lot, appointmentId }));
  const back = { ...lot, personId: personId('east-evaluator'), role: 'evaluator' } as const;
  await done(appointPanelMember(lead('2018-03-24T10:00:00Z'), back));
  const all = [
    ['appointed', '2018-01-02'],
    ['released', '2018-03-22'],
    ['appointed', '2018-03-24'],
  ];
  expect(await historyOf(lot)).toEqual(all);
  expect(await historyOf(lot, 'halton-evaluator')).toEqual(all);
  expect(await historyOf(lot, 'herefordshire-officer')).toEqual([]);
});
