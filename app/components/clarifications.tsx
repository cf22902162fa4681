import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';

export type ShownClarification = Readonly<{
  id: string;
  criterionId: string | null;
  askedOn: PlainDate;
  question: string;
  answeredOn: PlainDate | null;
  reply: string | null;
}>;

/** Questions asked of a tenderer and their answers, beside the tender as received. */
export function Clarifications({ clarifications }: Readonly<{ clarifications: readonly ShownClarification[] }>) {
  if (clarifications.length === 0) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-s">Clarifications</h3>
      {clarifications.map(({ id, criterionId, askedOn, question, answeredOn, reply }) => (
        <div key={id}>
          <p className="govuk-body jc-words">
            <strong>
              Asked on {formatDate(askedOn)}
              {criterionId ? ` about ${criterionId}` : ''}:
            </strong>{' '}
            {question}
          </p>
          <p className="govuk-body jc-words">
            <strong>{answeredOn ? `Answered on ${formatDate(answeredOn)}:` : 'Not answered yet.'}</strong> {reply}
          </p>
        </div>
      ))}
    </section>
  );
}
