import type { ShownClarification } from '#app/components/clarifications.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ShownDocument } from '#app/components/tender-documents.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import type { ScoringPlace } from '#app/domain/score-submission.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { CheckScores } from './check-scores.tsx';
import { PlacePage } from './place.tsx';
import { ProgressList } from './progress-list.tsx';

export type ShownPlace = ScoringPlace & Readonly<{ revision: number }>;

export type ScoreViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  /** Why the lot cannot be marked at all. */
  closed: string | null;
  declared: boolean;
  submittedAt: string | null;
  /** Submitted, or moderation has opened. */
  final: boolean;
  /** Submitted, and a mark may still be replaced with a reason. */
  replaceable: boolean;
  /** By when, in words. */
  due: string | null;
  /** The viewer marks some of the questions only. */
  partOnly: boolean;
  checking: boolean;
  formKey: string;
  person: string;
  criteria: readonly QualityCriterion[];
  places: readonly ShownPlace[];
  /** Position of the place that is open; null: the list. */
  place: number | null;
  /** The tender's own words there. */
  answer: string | null;
  /** What was asked of the tenderer about this answer, or about the whole tender. */
  clarifications: readonly ShownClarification[];
  documents: readonly ShownDocument[];
  problem?: ShownAnswer;
}>;

export function ScoreView(props: ScoreViewProps) {
  const { frame, lots, lot, closed, place, checking, problem } = props;
  return (
    <ProcurementPage frame={frame} heading="Score" problems={problem?.problems}>
      {place === null ? <LotTabs lots={lots} current={lot} to={(number) => paths.score(frame.id, number)} /> : null}
      {closed ? (
        <Closed {...props} closed={closed} />
      ) : place !== null ? (
        <PlacePage {...props} place={place} />
      ) : checking ? (
        <CheckScores {...props} />
      ) : (
        <ProgressList {...props} />
      )}
    </ProcurementPage>
  );
}

function Closed({ frame, lot, closed, declared }: ScoreViewProps & Readonly<{ closed: string }>) {
  return (
    <>
      <InsetText>{closed}</InsetText>
      {!declared && lot.stage !== 'criteria' ? (
        <LinkButton to={paths.panel(frame.id, lot.number)}>Declare your interests</LinkButton>
      ) : null}
    </>
  );
}
