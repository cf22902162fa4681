import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { Progress } from '#app/components/progress.tsx';
import { type PlaceState, placeState } from '#app/domain/score-submission.ts';
import { paths } from '#app/paths.ts';
import type { ScoreViewProps, ShownPlace } from './view.tsx';

/** The evaluator's own progress: tenders down, questions across. */
export function ProgressList({
  frame,
  lot,
  criteria,
  places,
  final,
  submittedAt,
  replaceable,
  due,
  partOnly,
}: ScoreViewProps) {
  const scaleOf = (id: string) => criteria.find((one) => one.id === id)?.scale ?? { marks: [], descriptors: {} };
  const stateOf = (one: ShownPlace) => placeState(one, scaleOf(one.criterionId));
  const complete = places.filter((one) => stateOf(one) === 'complete').length;
  const letters = [...new Map(places.map((one) => [one.bidId, one.letter]))];
  const next = places.find((one) => stateOf(one) !== 'complete');
  const to = (one: ShownPlace) => paths.scoreBid(frame.id, lot.number, one.bidId, one.criterionId);
  return (
    <>
      {submittedAt ? (
        <InsetText>
          You submitted your scores on {submittedAt}.{' '}
          {replaceable
            ? 'Until moderation opens, a mark can be replaced with a reason; the first one stays on record.'
            : 'They are final.'}
        </InsetText>
      ) : null}
      {due ? <p className="govuk-body">{due}.</p> : null}
      {partOnly ? <p className="govuk-body">You mark the questions below; others mark the rest.</p> : null}
      {!submittedAt && final ? <InsetText>Moderation has opened; individual marks are final.</InsetText> : null}
      <Progress done={complete} of={places.length} what="marks with reasons" />
      <Table
        caption="Your marks"
        columns={[{ heading: 'Tender' }, ...criteria.map(({ id, title }) => ({ heading: `${id} ${title}`, key: id }))]}
        rows={letters.map(([bidId, letter]) => ({
          key: bidId,
          cells: [
            `Bid ${letter}`,
            ...places
              .filter((one) => one.bidId === bidId)
              .map((one) => (
                <TextLink key={one.criterionId} to={to(one)}>
                  <State place={one} state={stateOf(one)} />
                  <span className="govuk-visually-hidden">
                    {' '}
                    for bid {letter}, {one.criterionId}
                  </span>
                </TextLink>
              )),
          ],
        }))}
      />
      {final ? null : (
        <div className="govuk-button-group">
          {next ? <LinkButton to={to(next)}>{complete === 0 ? 'Begin' : 'Continue'}</LinkButton> : null}
          <LinkButton to={paths.checkScores(frame.id, lot.number)} secondary={Boolean(next)}>
            Check and submit
          </LinkButton>
        </div>
      )}
    </>
  );
}

function State({ place, state }: Readonly<{ place: ShownPlace; state: PlaceState }>) {
  if (state === 'complete') return <strong>Mark {place.mark}</strong>;
  if (state === 'notStarted') return <>Not started</>;
  return <>{place.mark === null ? 'No mark yet' : `Mark ${place.mark}, reasons to finish`}</>;
}
