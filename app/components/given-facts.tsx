import { TextLink } from './govuk/text-link.tsx';

/** A fact as a draft shows it: its words and where it comes from. `words` null: not recorded yet. */
export type ShownFact = Readonly<{ label: string; words: string | null; to: string | null }>;

/** What nobody types because it is recorded elsewhere, above the boxes of a draft. */
export function GivenFacts({ facts }: Readonly<{ facts: readonly ShownFact[] }>) {
  return (
    <dl className="jc-record">
      {facts.map(({ label, words, to }) => (
        <div key={label} className="jc-record__row">
          <dt>{label}</dt>
          <dd>
            <FactWords words={words} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactWords({ words, to }: Pick<ShownFact, 'words' | 'to'>) {
  const text = words ?? 'Not recorded yet';
  const look = words === null ? 'govuk-link jc-unresolved' : 'govuk-link jc-fact';
  if (to === null) return <span className={words === null ? 'jc-unresolved' : undefined}>{text}</span>;
  return (
    <TextLink to={to} className={look}>
      {text}
    </TextLink>
  );
}
