import { Tag } from '#app/components/govuk/tag.tsx';
import type { ShownConsultees } from './shown-consultees.ts';

/** Whom the decision needs, by its significance and whether it is controversial. */
export function RequiredConsultees({ required }: ShownConsultees) {
  return (
    <section aria-labelledby="required">
      <h2 className="govuk-heading-s" id="required">
        Who must be told or consulted
      </h2>
      {required === null ? (
        <p className="govuk-body">
          Say first whether the function is executive, how significant it is, and whether it is controversial.
        </p>
      ) : required.length === 0 ? (
        <p className="govuk-body">Nobody need be told: a routine matter that is not controversial.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {required.map(({ words, recorded }) => (
            <li key={words}>
              {words} {recorded ? <Tag colour="green">Recorded</Tag> : <Tag colour="yellow">Not recorded yet</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
