import { DeclarationFields } from '#app/components/declaration-fields.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Progress } from '#app/components/progress.tsx';
import type { ScoringScale } from '#app/domain/scoring-scale.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { ReadingForm } from './reading-form.tsx';

export type SecondReadingViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  places: readonly Readonly<{
    key: string;
    position: number;
    criterionId: string;
    title: string;
    mark: number | null;
  }>[];
  place: Readonly<{
    orderId: string;
    position: number;
    answer: string;
    mark: number | null;
    reasons: string | null;
    readAt: string | null;
    criterion: Readonly<{ id: string; title: string; scale: ScoringScale }>;
  }> | null;
  closed: string | null;
  /** To declare against; null once that is done. */
  tenderers: readonly string[] | null;
  blocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function SecondReadingView(props: SecondReadingViewProps) {
  const { frame, lots, lot, place, answer } = props;
  return (
    <ProcurementPage
      frame={frame}
      heading="Second reading"
      lead="You read each answer on its own. You are not told whose it is, what others gave, or what hangs on it."
      problems={answer?.problems}
    >
      {place ? (
        <ReadingForm {...props} place={place} />
      ) : (
        <>
          <LotTabs lots={lots} current={lot} to={(number) => paths.secondReading(frame.id, number)} />
          {props.closed ? <Closed {...props} closed={props.closed} /> : <Places {...props} />}
        </>
      )}
    </ProcurementPage>
  );
}

function Closed({ lot, closed, tenderers, blocked, formKey, answer }: SecondReadingViewProps & { closed: string }) {
  if (!tenderers || blocked) return <InsetText>{blocked ?? closed}</InsetText>;
  return (
    <>
      <InsetText>{closed}</InsetText>
      <DeclarationFields lotId={lot.id} tenderers={tenderers} formKey={formKey} answer={answerFor(answer, 'declare')} />
    </>
  );
}

function Places({ frame, lot, places }: SecondReadingViewProps) {
  if (places.length === 0) return <EmptyState title="Nothing has been given to you to read" />;
  const read = places.filter(({ mark }) => mark !== null).length;
  return (
    <>
      <Progress done={read} of={places.length} what="read" />
      <Table
        caption="Answers to read"
        columns={[{ heading: 'Answer' }, { heading: 'Your mark', numeric: true }, { heading: 'State' }]}
        rows={places.map(({ key, position, criterionId, title, mark }) => ({
          key,
          cells: [
            <TextLink key="answer" to={paths.readAnswer(frame.id, lot.number, key)}>
              Answer {position}, {criterionId}: {title}
            </TextLink>,
            mark ?? '',
            mark === null ? (
              <Tag key="state" colour="yellow">
                To read
              </Tag>
            ) : (
              <Tag key="state" colour="green">
                Read
              </Tag>
            ),
          ],
        }))}
      />
    </>
  );
}
