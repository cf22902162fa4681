import { Details } from '#app/components/govuk/details.tsx';
import { type AwardCriteria, qualityLeaves } from '#app/domain/award-criteria.ts';
import { type ScoringScale, sayMarks } from '#app/domain/scoring-scale.ts';

/** The published words of every mark, a question at a time. */
export function ScalesList({ criteria }: Readonly<{ criteria: AwardCriteria }>) {
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">What each mark means</h3>
      {qualityLeaves(criteria).map(({ criterion }) => (
        <Details key={criterion.id} summary={`${criterion.id}: ${criterion.title}`}>
          <Scale scale={criterion.scale} />
        </Details>
      ))}
    </section>
  );
}

export function Scale({ scale: { marks, descriptors } }: Readonly<{ scale: ScoringScale }>) {
  if (Object.keys(descriptors).length === 0)
    return <p className="govuk-body">Whole marks {sayMarks(marks)}; no words are published for single marks.</p>;
  return (
    <dl className="jc-scale">
      {marks.map((mark) => (
        <div key={mark} className="jc-scale__row">
          <dt>{mark}</dt>
          <dd>{descriptors[mark] ?? 'No words given'}</dd>
        </div>
      ))}
    </dl>
  );
}
