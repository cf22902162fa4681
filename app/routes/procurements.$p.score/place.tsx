import { AnswerLength } from '#app/components/answer-length.tsx';
import { Clarifications } from '#app/components/clarifications.tsx';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { Progress } from '#app/components/progress.tsx';
import { TenderDocuments } from '#app/components/tender-documents.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import { placeState } from '#app/domain/score-submission.ts';
import { paths } from '#app/paths.ts';
import { FinalMark } from './final-mark.tsx';
import { MarkForm } from './mark-form.tsx';
import type { ScoreViewProps, ShownPlace } from './view.tsx';

export type PlaceProps = ScoreViewProps & Readonly<{ place: number }>;

/** One tender on one question: its answer on the left, the mark on the right. */
export function PlacePage(props: PlaceProps) {
  const { frame, lot, criteria, places, place, answer, clarifications, documents, final } = props;
  const here = places[place];
  const criterion = criteria.find(({ id }) => id === here?.criterionId);
  if (!here || !criterion) return null;
  const complete = places.filter((one) => {
    const scale = criteria.find(({ id }) => id === one.criterionId)?.scale;
    return scale && placeState(one, scale) === 'complete';
  }).length;
  return (
    <>
      <BackLink to={paths.score(frame.id, lot.number)}>All your marks of lot {lot.number}</BackLink>
      <h2 className="govuk-heading-m">
        <span className="govuk-caption-m">
          Bid {here.letter} of lot {lot.number}
        </span>{' '}
        {criterion.id}: {criterion.title}
      </h2>
      <Progress done={complete} of={places.length} what="marks with reasons" />
      <div className="jc-scoring">
        <section className="jc-scoring__bid" aria-label={`Answer of bid ${here.letter}`}>
          <h3 className="govuk-heading-s">The tender’s answer</h3>
          <p className="govuk-body jc-words">{answer}</p>
          <AnswerLength id={criterion.id} answer={answer ?? ''} limit={criterion.wordLimit} />
          <TenderDocuments procurement={frame.id} documents={documents} />
          <Clarifications clarifications={clarifications} />
          <Facts criterion={criterion} />
        </section>
        {final ? (
          <FinalMark {...props} here={here} criterion={criterion} />
        ) : (
          <MarkForm
            key={`${here.bidId} ${here.criterionId} ${here.revision}`}
            {...props}
            here={here}
            criterion={criterion}
          />
        )}
      </div>
      <Steps {...props} />
    </>
  );
}

function Facts({ criterion: { weight, minimumMark } }: Readonly<{ criterion: QualityCriterion }>) {
  return (
    <p className="govuk-body jc-muted">
      Weighting {formatBasisPoints(weight)}.
      {minimumMark === null ? '' : ` A mark below ${minimumMark} excludes the tender.`}
    </p>
  );
}

function Steps({ frame, lot, places, place }: PlaceProps) {
  const link = (one: ShownPlace | undefined, word: string, rel: string) =>
    one ? (
      <TextLink to={paths.scoreBid(frame.id, lot.number, one.bidId, one.criterionId)} rel={rel}>
        {word}: bid {one.letter}, {one.criterionId}
      </TextLink>
    ) : (
      <span />
    );
  return (
    <nav className="jc-steps" aria-label="Previous and next mark">
      {link(places[place - 1], 'Previous', 'prev')}
      {link(places[place + 1], 'Next', 'next')}
    </nav>
  );
}
