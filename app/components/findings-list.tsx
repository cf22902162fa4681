import { Tag } from './govuk/tag.tsx';
import { TextLink } from './govuk/text-link.tsx';

export type FindingPlace = Readonly<{ text: string; to?: string }>;

export type ShownFinding = Readonly<{
  id: string;
  /** `blocks`: cannot be published so. `warns`: may be, with a recorded reason. */
  severity: 'blocks' | 'warns';
  sentence: string;
  places: readonly FindingPlace[];
  /** The reason recorded for going on despite a warning. */
  reason?: string;
}>;

const LOOK = {
  blocks: { text: 'Must be put right', colour: 'red' },
  warns: { text: 'Warning', colour: 'yellow' },
} as const;

function Places({ places }: Readonly<{ places: readonly FindingPlace[] }>) {
  return (
    <ul className="jc-finding__places">
      {places.map(({ text, to }) => (
        <li key={text + (to ?? '')}>{to ? <TextLink to={to}>{text}</TextLink> : text}</li>
      ))}
    </ul>
  );
}

/** What the checks of a document found: blocking findings first. */
export function FindingsList({ findings }: Readonly<{ findings: readonly ShownFinding[] }>) {
  if (findings.length === 0) return <p className="govuk-body">Every check passes.</p>;
  const ordered = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="jc-findings">
      {ordered.map((finding) => (
        <li key={`${finding.id} ${finding.sentence} ${finding.places[0]?.text ?? ''}`} className="jc-finding">
          <div>
            <Tag colour={LOOK[finding.severity].colour}>{LOOK[finding.severity].text}</Tag>
          </div>
          <div>
            <p>
              {finding.sentence} <span className="jc-muted">({finding.id})</span>
            </p>
            {finding.reason ? <p className="govuk-body jc-muted">Reason recorded: {finding.reason}</p> : null}
            {finding.places.length > 0 ? <Places places={finding.places} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
