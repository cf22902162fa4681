import { describe, expect, it } from 'vitest';
import { type RecordForTasks, recordTasks } from '#app/domain/record-task.ts';

const record: RecordForTasks = {
  id: 'r',
  councilId: 'halton',
  title: 'Award',
  fromPaper: false,
  mayWrite: true,
  mayPublish: false,
  made: 2,
  signedOn: null,
  publishedOn: null,
  effectiveOn: null,
};
const publisher = { mayWrite: false, mayPublish: true };
const kinds = (change: Partial<RecordForTasks>) =>
  recordTasks([{ ...record, ...change }], '2018-02-01').map(({ kind, title }) => `${kind}: ${title}`);

describe('what waits at a decision record', () => {
  it.each<[string, Partial<RecordForTasks>, readonly string[]]>([
    ['a made version waits for its signature', {}, ['sign: Have version 2 of “Award” signed']],
    ['not for whoever only publishes', publisher, []],
    ['a draft waits for nobody', { made: null }, []],
    [
      'a signed one waits for publication',
      { ...publisher, signedOn: '2018-01-30' },
      ['publish: Publish version 2 of “Award”'],
    ],
    ['not for whoever only writes', { signedOn: '2018-01-30' }, []],
    ['a published one is done', { ...publisher, signedOn: '2018-01-30', publishedOn: '2018-01-31' }, []],
    ['a paper that was entered waits for nobody', { fromPaper: true }, []],
  ])('%s', (_, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });
});
