import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownContract, ShownNotice } from './shown-contract.ts';

type NoticesProps = Readonly<{ shown: ShownContract; lotId: string; formKey: string | null; answer?: ShownAnswer }>;

const tags = {
  published: ['green', 'Published'],
  late: ['red', 'Overdue'],
  due: ['yellow', 'Due'],
  'own-register': ['grey', 'Each council'],
} as const;

/** Notices that the contract calls for, and those that were published. */
export function Notices({ shown, lotId, formKey, answer }: NoticesProps) {
  const { notices } = shown;
  if (notices.length === 0 && formKey === null) return null;
  return (
    <section className="jc-section" id="notices">
      <h2 className="govuk-heading-m">Notices</h2>
      {notices.length === 0 ? (
        <p className="govuk-body">
          None is recorded yet. The dates by which each is due are shown once the contract is signed.
        </p>
      ) : (
        <Table
          stacked
          caption="Notices"
          captionHidden
          columns={[{ heading: 'Notice' }, { heading: 'Due by' }, { heading: 'State' }, { heading: 'Authority' }]}
          rows={notices.map((notice) => ({
            key: `${notice.name} ${notice.by} ${notice.published[0]?.reference}`,
            cells: cellsOf(notice),
          }))}
        />
      )}
      {formKey ? (
        <Details summary="Record a notice" open={answer !== undefined}>
          <NoticeForm shown={shown} lotId={lotId} formKey={formKey} answer={answer} />
        </Details>
      ) : null}
    </section>
  );
}

function cellsOf({ name, by, state, published, authority }: ShownNotice) {
  return [
    name,
    by ? <PlainDateText key="by" date={by} /> : '',
    <span key="state">
      <Tag colour={tags[state][0]}>{tags[state][1]}</Tag>{' '}
      {published.map(({ publishedOn, reference }) => `${formatDate(publishedOn)}, ${reference}`).join('; ')}
    </span>,
    authority,
  ];
}

function NoticeForm({ shown, lotId, formKey, answer }: NoticesProps) {
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="notice" />
      <HiddenInput name="idempotencyKey" value={formKey ?? ''} />
      <HiddenInput name="lotId" value={lotId} />
      <Select
        name="kind"
        label="Notice"
        options={shown.noticeKinds}
        defaultValue={answer?.values.kind}
        error={error('kind')}
      />
      <DateInput
        name="publishedOn"
        label="Published on"
        defaultValue={typedDate(answer?.values, 'publishedOn')}
        error={error('publishedOn')}
      />
      <TextInput
        name="noticeReference"
        label="Number of the notice"
        hint="Such as 2025/S 000-036110"
        width={20}
        defaultValue={answer?.values.noticeReference}
        error={error('noticeReference')}
      />
      <Button secondary>Record the notice</Button>
    </form>
  );
}
