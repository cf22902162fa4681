import type { Apportionment } from '#app/domain/apportionment.ts';
import { explainShares } from '#app/domain/share-explanation.ts';

type ShareExplanationsProps = Readonly<{
  apportionment: Apportionment;
  /** Everybody whose names may come up. */
  parties: readonly Readonly<{ id: string; shortName: string }>[];
  council: string;
}>;

/** How one council's figures come about, step by step, so that anybody can work them out again. */
export function ShareExplanations({ apportionment, parties, council }: ShareExplanationsProps) {
  const name = (id: string) => parties.find((party) => party.id === id)?.shortName ?? id;
  return explainShares(apportionment, council, name).map(({ component, periods, sentences }) => (
    <div key={component + periods.join()}>
      <p className="govuk-body">
        {component}, {periods.join(', ')}
      </p>
      <ol className="govuk-list govuk-list--number">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  ));
}
