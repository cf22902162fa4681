import { expect, it } from 'vitest';
import { bidDocumentFileName, bidDocumentProblem, type DocumentRequest } from '#app/domain/bid-document.ts';

const request: DocumentRequest = {
  now: '2018-03-12T12:59:59Z',
  deadline: { dueAt: '2018-03-12T13:00:00Z', policy: 'decided' },
  bid: { letter: 'B', status: 'in', receivedAt: '2018-03-12T10:00:00Z', lateDecided: false },
  documents: [
    { number: 1, version: 2 },
    { number: 2, version: 20 },
  ],
  replaces: null,
};
const inTime = request.bid;
const late = { ...inTime, receivedAt: '2018-03-12T13:10:00Z' };
const [at13, after] = ['2018-03-12T13:00:00Z', '2018-03-12T13:20:00Z'];
const ten = Array.from({ length: 10 }, (_, index) => ({ number: index + 1, version: 1 }));

it.each<[string, Partial<DocumentRequest>, string | null]>([
  ['a new one in time', {}, null],
  ['one at the deadline itself', { now: at13 }, null],
  ['a newer version in time', { replaces: 1 }, null],
  [
    'one after the deadline',
    { now: after },
    'The deadline was 12 March 2018, 13:00 GMT; nothing is added to a tender after it.',
  ],
  ['one without a deadline', { now: after, deadline: null }, null],
  ['one that came with a late tender', { now: after, bid: late }, null],
  [
    'a newer version of a late tender',
    { now: after, bid: late, replaces: 1 },
    'The deadline was 12 March 2018, 13:00 GMT; a document is no longer replaced.',
  ],
  [
    'one after the late tender was decided',
    { now: after, bid: { ...late, lateDecided: true } },
    'Bid B came late and has been decided about; nothing is added to it.',
  ],
  [
    'one of a withdrawn tender',
    { bid: { ...inTime, status: 'withdrawn' } },
    'Bid B has been withdrawn; nothing is added to it.',
  ],
  ['an eleventh', { documents: ten }, 'Bid B has 10 documents; at most 10 are taken.'],
  ['a version of nothing', { replaces: 3 }, 'Choose a document of this tender from the list'],
  ['a twenty-first version', { replaces: 2 }, 'Document 2 has 20 versions; no more are taken.'],
])('%s', (_name, changes, sentence) => {
  expect(bidDocumentProblem({ ...request, ...changes })).toBe(sentence);
});

it('is named by letter and number, never by its tenderer', () => {
  expect(bidDocumentFileName('B', { number: 2, version: 3 }, 'pdf')).toBe('bid-B-document-2-version-3.pdf');
});
