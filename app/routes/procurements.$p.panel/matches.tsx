import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { paths } from '#app/paths.ts';
import type { PanelViewProps } from './view.tsx';

/** Registered interests that bear a name of a tender and that no declaration has answered yet. */
export function Matches({ matches, mine }: PanelViewProps) {
  return (
    <>
      {matches.length > 0 ? (
        <InsetText>
          <p>
            <strong>Registered interests to be answered by a declaration</strong>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {matches.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>Names are compared without case and legal form, so a match is a question and not a finding.</p>
        </InsetText>
      ) : null}
      {mine ? (
        <p className="govuk-body">
          <TextLink to={paths.interests()}>Your register of interests</TextLink>
        </p>
      ) : null}
    </>
  );
}
