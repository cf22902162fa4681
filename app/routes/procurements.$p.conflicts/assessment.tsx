import { Details } from '#app/components/govuk/details.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import type { AssessmentVersion } from '#app/domain/conflicts-assessment.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';

/** One version, in its own words. */
export function Assessment({ version }: Readonly<{ version: AssessmentVersion }>) {
  const { number, steps, found, measures, reviewBy, confirmedBy, confirmedAt } = version;
  const words = (text: string) => <span className="jc-words">{text}</span>;
  return (
    <SummaryList
      rows={[
        { label: 'Version', value: `${number}, confirmed by ${confirmedBy}, ${formatUkTime(confirmedAt)}` },
        { label: 'What was done to find conflicts', value: words(steps) },
        { label: 'What was found', value: words(found) },
        { label: 'What is done about it', value: words(measures) },
        { label: 'Review by', value: formatDate(reviewBy) },
      ]}
    />
  );
}

export function EarlierVersions({ versions }: Readonly<{ versions: readonly AssessmentVersion[] }>) {
  return versions.map((version) => (
    <Details key={version.number} summary={`Version ${version.number}, ${formatUkTime(version.confirmedAt)}`}>
      <Assessment version={version} />
    </Details>
  ));
}
