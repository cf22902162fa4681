import type { Apportionment } from '#app/domain/apportionment.ts';
import { explainShares } from '#app/domain/share-explanation.ts';
import { Details } from './govuk/details.tsx';

type ShareExplanationsProps = Readonly<{
  apportionment: Apportionment;
  parties: readonly Readonly<{ id: string; shortName: string }>[];
  /** The viewer's own council, whose figures are open. */
  highlight: string | null;
}>;

/** How each council's figure comes about, step by step, so that anybody can work it out again. */
export function ShareExplanations({ apportionment, parties, highlight }: ShareExplanationsProps) {
  const name = (id: string) => parties.find((party) => party.id === id)?.shortName ?? id;
  return parties.map(({ id, shortName }) => (
    <Details key={id} summary={`How the figures of ${shortName} come about`} open={id === highlight}>
      {explainShares(apportionment, id, name).map(({ component, periods, sentences }) => (
        <div key={component + periods.join()}>
          <p className="govuk-body govuk-!-font-weight-bold">
            {component}: {periods.join(', ')}
          </p>
          <ol className="govuk-list govuk-list--number">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
      ))}
    </Details>
  ));
}
