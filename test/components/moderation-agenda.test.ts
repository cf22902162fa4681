import { expect, it } from 'vitest';
import { agendaPage } from '#app/routes/procurements.$p.moderation/agenda.ts';

it('shows a long agenda a hundred places at a time', () => {
  const rows = Array.from({ length: 250 }, (_, index) => index);
  expect(agendaPage(rows, 1)).toMatchObject({ page: 1, pages: 3, rows: { length: 100, 0: 0 } });
  expect(agendaPage(rows, 3)).toMatchObject({ page: 3, rows: { length: 50, 0: 200 } });
  for (const [wanted, page] of [
    [9, 3],
    [0, 1],
    [Number.NaN, 1],
    [1.5, 1],
  ] as const)
    expect(agendaPage(rows, wanted).page).toBe(page);
  expect(agendaPage([], 2)).toEqual({ page: 1, pages: 1, rows: [] });
});
