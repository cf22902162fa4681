import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { noticeName } from '#app/domain/contract-notices.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import type { ShownChanges } from './shown-changes.ts';
import { Tests } from './variations.tsx';

/** What the tests say of a change that is being thought about. */
export function TestedChange({ tested }: Readonly<{ tested: NonNullable<ShownChanges['tested']> }>) {
  if ('sentence' in tested)
    return (
      <InsetText>
        <p className="govuk-body">{tested.sentence}</p>
      </InsetText>
    );
  const { allowed, changeNoticeFirst, noticeAfter, grounds } = tested;
  return (
    <InsetText>
      <p className="govuk-body">
        {allowed
          ? 'This change is allowed on a ground that is met. Nothing is stored yet.'
          : 'No ground allows this change: it needs a new procurement.'}
        {changeNoticeFirst ? ' A contract change notice (UK10) comes first.' : ''}
        {noticeAfter
          ? ` A ${noticeName(noticeAfter.kind, 'PSR2023')?.toLowerCase()} follows by ${formatDate(noticeAfter.by)}.`
          : ''}
      </p>
      <Tests tests={grounds} />
    </InsetText>
  );
}
