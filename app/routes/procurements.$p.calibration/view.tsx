import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ScoringScale } from '#app/domain/scoring-scale.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Exercise } from './exercise.tsx';
import { SetForm } from './set-form.tsx';

type ShownMark = Readonly<{ number: number; evaluator: string; mark: number; reasons: string }>;

export type ShownExercise = Readonly<{
  id: string;
  number: number;
  question: Readonly<{ id: string; title: string; scale: ScoringScale }>;
  answers: readonly Readonly<{ number: number; answer: string }>[];
  setAt: string;
  closedAt: string | null;
  /** The viewer's own marks. */
  own: readonly ShownMark[];
  /** Whose marks the viewer may count. */
  markedBy: readonly Readonly<{ evaluator: string; answers: number }>[];
  /** Why it cannot be closed yet. */
  closing: string | null;
  /** Everybody's marks; none until it is closed. */
  marks: readonly ShownMark[];
  sentences: readonly string[];
}>;

export type CalibrationViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  questions: readonly Readonly<{ id: string; title: string }>[];
  exercises: readonly ShownExercise[];
  mayRun: boolean;
  mayMark: boolean;
  blocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function CalibrationView(props: CalibrationViewProps) {
  const { frame, lots, lot, exercises, mayRun, blocked, answer } = props;
  return (
    <ProcurementPage
      frame={frame}
      heading="Calibration"
      lead="Before tenders are opened, evaluators mark the same invented answers, each alone, to find out whether they read the scale alike. Nothing here changes a mark of a real tender."
      problems={answer?.problems}
    >
      <LotTabs lots={lots} current={lot} to={(number) => paths.calibration(frame.id, number)} />
      {blocked && exercises.length > 0 ? <InsetText>{blocked}</InsetText> : null}
      {exercises.length === 0 ? (
        <EmptyState title="No calibration exercise has been held for this lot">
          <p className="govuk-body">
            {blocked ?? 'The lead or the moderator sets one: a question and a few invented answers.'}
          </p>
        </EmptyState>
      ) : null}
      {exercises.map((exercise) => (
        <Exercise key={exercise.id} {...props} exercise={exercise} />
      ))}
      {mayRun && !blocked ? <SetForm {...props} /> : null}
    </ProcurementPage>
  );
}
