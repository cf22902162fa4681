import { Money } from '#app/components/govuk/money.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownResult } from './view.tsx';

const stepWords = { asked: 'asked to explain its price', answered: 'answered' } as const;

/** What was done about prices: corrected sums, and what became of each enquiry. */
export function PriceNotes({ result: { corrected, enquiries } }: Readonly<{ result: ShownResult }>) {
  if (corrected.length === 0 && enquiries.length === 0) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">Prices that were questioned</h3>
      <ul className="govuk-list govuk-list--bullet">
        {corrected.map(({ letter, from, to }) => (
          <li key={letter}>
            The price of bid {letter} was corrected: opened as <Money pence={from} />, judged as <Money pence={to} />.
          </li>
        ))}
        {enquiries.map(({ letter, round, step, on, decision }) => (
          <li key={`${letter} ${round} ${step}`}>
            Bid {letter}: {step === 'decided' ? `its explanation was ${decision}` : stepWords[step]} on{' '}
            {formatDate(on as PlainDate)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
