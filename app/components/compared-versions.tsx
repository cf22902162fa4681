import type { ReactNode } from 'react';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { ListedVersions } from './choose-versions.tsx';

type ComparedVersionsProps = Readonly<{ heading: string; versions: ListedVersions; children: ReactNode }>;

/** What changed between the two chosen versions, under when and by whom each was saved. */
export function ComparedVersions({ heading, versions, children }: ComparedVersionsProps) {
  const { listed, from, to } = versions;
  const saved = (chosen: number | null) => {
    const found = listed.find(({ version }) => version === chosen);
    return found && `${formatUkTime(found.savedAt)} by the ${found.savedBy}`;
  };
  return (
    <section className="jc-section" aria-labelledby="compared">
      <h2 className="govuk-heading-m" id="compared">
        {heading}
      </h2>
      <p className="govuk-body-s">
        {from} was saved on {saved(from)}; {to} on {saved(to)}.
      </p>
      {children}
    </section>
  );
}
