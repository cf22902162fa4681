import { describe, expect, it } from 'vitest';
import { ConflictingEdit } from '#app/components/conflicting-edit.tsx';
import { FindingsList } from '#app/components/findings-list.tsx';
import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { Header } from '#app/components/govuk/header.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { Pagination } from '#app/components/govuk/pagination.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TaskList } from '#app/components/govuk/task-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { ShareBar } from '#app/components/share-bar.tsx';
import { Timeline } from '#app/components/timeline.tsx';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { attributes, render } from './render.tsx';

const problems = [{ field: 'title', message: 'Enter a title', href: '#title' }];
const change = { to: '/shares', text: 'Change', about: 'cost shares' };
const finding = { id: 'C12', severity: 'blocks', sentence: 'The shares are a penny short.', places: [] } as const;
const conflict = {
  label: 'Reasons',
  name: 'reasons',
  yours: 'Good plan.',
  stored: 'Poor plan.',
  keepStoredTo: '/score',
};

describe('the server sends', () => {
  it.each([
    ['money', <Money key="x" pence={toPence(180_000_000)} />, '£1,800,000.00'],
    ['money not known yet', <Money key="x" pence={null} />, 'not known yet'],
    ['a day', <PlainDateText key="x" date={plainDateOf(2018, 1, 18)} />, 'dateTime="2018-01-18">18 January 2018<'],
    ['the whole of a fingerprint', <Hash key="x" value={'ab'.repeat(32)} />, 'ab'.repeat(32)],
    ['links to wrong fields', <ErrorSummary key="x" problems={problems} />, '<a href="#title">Enter a title</a>'],
    ['the main landmark', <PageBody key="x">Text</PageBody>, '<main id="main-content" tabindex="-1"'],
    ['where the reader is', <Breadcrumbs key="x" items={[{ text: 'Here' }]} />, 'aria-current="page">Here'],
    ['the current section', <Header key="x" links={[{ to: '/a', text: 'A', current: true }]} />, 'aria-current="page"'],
    [
      'what a link changes',
      <SummaryList key="x" rows={[{ label: 'A', value: 'B', actions: [change] }]} />,
      'cost shares',
    ],
    ['the page number', <Pagination key="x" page={2} pages={3} to={(n) => `?page=${n}`} />, 'Page 2 of 3'],
    ['a finding in words', <FindingsList key="x" findings={[finding]} />, 'Must be put right'],
    ['that nothing is wrong', <FindingsList key="x" findings={[]} />, 'Every check passes'],
    ['your text in the box', <ConflictingEdit key="x" {...conflict} />, '>Good plan.</textarea>'],
    ['where two texts differ', <ConflictingEdit key="x" {...conflict} />, '<mark>Poor</mark>'],
    [
      'a state in words',
      <Timeline key="x" items={[{ key: 'a', title: 'A', when: 'B', state: 'blocked' }]} />,
      'Held up',
    ],
    [
      'the widths of a bar',
      <ShareBar key="x" label="L" shares={[{ name: 'A', amount: 1, text: 'a' }]} />,
      'width="100%"',
    ],
    [
      'a file as a plain link',
      <TextLink key="x" to="/r.csv" download>
        {'CSV'}
      </TextLink>,
      '<a class="govuk-link" href="/r.csv">CSV</a>',
    ],
  ])('%s', (_what, element, expected) => {
    const html = render(element);
    expect(html).toContain(expected);
    expect(html).not.toMatch(/\sstyle=/);
  });
});

it('a blocked button can be reached and says why', () => {
  const html = render(<BlockedButton reason="The total is 95%.">Freeze</BlockedButton>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/\sdisabled/);
  expect(html).toContain(
    `<p id="${attributes(html, 'aria-describedby')[0]}" class="jc-blocked__reason">The total is 95%.</p>`,
  );
});

it('a task links with its hint and status, or stands without a link', () => {
  const status = { text: 'In progress', colour: 'blue' } as const;
  const html = render(<TaskList id="t" tasks={[{ key: 'a', title: 'Shares', to: '/a', hint: 'Version 3', status }]} />);
  expect(attributes(html, 'aria-describedby')).toEqual(['t-a-hint t-a-status']);
  expect(render(<TaskList tasks={[{ key: 'a', title: 'Shares', status }]} />)).not.toContain('<a');
});

it('an error summary without problems is not there', () => {
  expect(render(<ErrorSummary problems={[]} />)).toBe('');
  expect([problemFor(problems, 'title'), problemFor(problems, 'other')]).toEqual(['Enter a title', undefined]);
});
