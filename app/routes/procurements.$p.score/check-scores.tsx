import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { sayMarkReasons, submissionProblems } from '#app/domain/score-submission.ts';
import { paths } from '#app/paths.ts';
import type { ScoreViewProps } from './view.tsx';

/** Everything the evaluator is about to make final. */
export function CheckScores({ frame, lot, criteria, places, final, formKey }: ScoreViewProps) {
  const problems = submissionProblems(places, criteria);
  const title = (id: string) => criteria.find((one) => one.id === id)?.title ?? id;
  const bids = [...new Map(places.map((one) => [one.bidId, one.letter]))];
  return (
    <>
      <BackLink to={paths.score(frame.id, lot.number)}>All your marks of lot {lot.number}</BackLink>
      {bids.map(([bidId, letter]) => (
        <section key={bidId}>
          <h3 className="govuk-heading-m">Bid {letter}</h3>
          <SummaryList
            rows={places
              .filter((one) => one.bidId === bidId)
              .map((one) => ({
                id: `${letter}-${one.criterionId}`,
                label: `${one.criterionId}: ${title(one.criterionId)}`,
                value: (
                  <>
                    <strong>{one.mark === null ? 'No mark yet' : `Mark ${one.mark}`}</strong>
                    <br />
                    <span className="jc-words">
                      {sayMarkReasons({ rationale: one.reasons, shortfall: one.shortfall }) || 'No reasons yet'}
                    </span>
                  </>
                ),
                actions: final
                  ? []
                  : [
                      {
                        to: paths.scoreBid(frame.id, lot.number, one.bidId, one.criterionId),
                        text: 'Change',
                        about: `bid ${letter}, ${one.criterionId}`,
                      },
                    ],
              }))}
          />
        </section>
      ))}
      {final ? null : (
        <form method="post">
          <WarningText>
            Once submitted, a mark can only be replaced with a reason, and only until moderation opens. Both stay on
            record.
          </WarningText>
          <HiddenInput name="intent" value="submit" />
          <HiddenInput name="idempotencyKey" value={formKey} />
          <HiddenInput name="lotId" value={lot.id} />
          {problems.length === 0 ? (
            <Button>Submit your scores</Button>
          ) : (
            <BlockedButton reason={`${problems.length} still missing, the first of them: ${problems[0]}`}>
              Submit your scores
            </BlockedButton>
          )}
        </form>
      )}
    </>
  );
}
