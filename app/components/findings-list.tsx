import type { Finding } from '#app/documents/checks/finding.ts';
import { Tag } from './govuk/tag.tsx';
import { TextLink } from './govuk/text-link.tsx';

/** Why a warning was accepted, for the finding of this check with these words. */
type RecordedReason = Readonly<{ checkId: string; sentence: string; reason: string }>;

type FindingsListProps = Readonly<{ findings: readonly Finding[]; reasons?: readonly RecordedReason[] }>;

const LOOK = {
  blocks: { text: 'Must be put right', colour: 'red' },
  warns: { text: 'Warning', colour: 'yellow' },
} as const;

function Places({ places }: Pick<Finding, 'places'>) {
  return (
    <ul className="jc-finding__places">
      {places.map(({ label, href }) => (
        <li key={label + (href ?? '')}>{href ? <TextLink to={href}>{label}</TextLink> : label}</li>
      ))}
    </ul>
  );
}

/** What the checks of a document found: blocking findings first. */
export function FindingsList({ findings, reasons = [] }: FindingsListProps) {
  const reasonFor = ({ id, sentence }: Finding) =>
    reasons.find((one) => one.checkId === id && one.sentence === sentence)?.reason;
  if (findings.length === 0) return <p className="govuk-body">Every check passes.</p>;
  const ordered = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="jc-findings">
      {ordered.map((finding) => (
        <li key={`${finding.id} ${finding.sentence} ${finding.places[0]?.label ?? ''}`} className="jc-finding">
          <div>
            <Tag colour={LOOK[finding.severity].colour}>{LOOK[finding.severity].text}</Tag>
          </div>
          <div>
            <p>
              {finding.sentence} <span className="jc-muted">({finding.id})</span>
            </p>
            {reasonFor(finding) ? <p className="govuk-body jc-muted">Reason recorded: {reasonFor(finding)}</p> : null}
            {finding.places.length > 0 ? <Places places={finding.places} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
