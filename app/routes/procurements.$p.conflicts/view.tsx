import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { AssessmentStanding, AssessmentState, AssessmentVersion } from '#app/domain/conflicts-assessment.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Assessment, EarlierVersions } from './assessment.tsx';
import { AssessmentForm } from './assessment-form.tsx';

export type ShownStanding = AssessmentStanding & Readonly<{ late: string | null }>;
export type ConflictsViewProps = Readonly<{
  frame: ProcurementFrame;
  /** What the assessment rests on. */
  law: string;
  standings: readonly (ShownStanding & Readonly<{ readable: boolean }>)[];
  /** The council whose words are shown below. */
  shown: ShownStanding | null;
  versions: readonly AssessmentVersion[];
  mayConfirm: boolean;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function ConflictsView(props: ConflictsViewProps) {
  const { frame, law, shown, versions, mayConfirm, answer } = props;
  const [newest, ...earlier] = versions;
  return (
    <ProcurementPage
      frame={frame}
      heading="Conflicts"
      lead="Each council’s conflicts assessment. A contract is signed only while all of them are current."
      problems={answer?.problems}
    >
      <p className="govuk-body">{law}</p>
      <Standings {...props} />
      {shown ? (
        <section className="jc-section">
          <h2 className="govuk-heading-m">{shown.name}</h2>
          {shown.state === 'due' ? <Due reasons={shown.reasons} /> : null}
          {shown.late ? <p className="govuk-body">{shown.late}</p> : null}
          {newest ? <Assessment version={newest} /> : <EmptyState title="No assessment has been confirmed yet" />}
          <EarlierVersions versions={earlier} />
          {mayConfirm ? <AssessmentForm {...props} shown={shown} newest={newest ?? null} /> : null}
        </section>
      ) : null}
    </ProcurementPage>
  );
}

const Due = ({ reasons }: Pick<ShownStanding, 'reasons'>) => (
  <>
    <WarningText>It is due for review and is to be confirmed anew.</WarningText>
    <ul className="govuk-list govuk-list--bullet">
      {reasons.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </>
);

const colours = { missing: 'red', due: 'yellow', current: 'green' } as const;
const stateName: Readonly<Record<AssessmentState, string>> = {
  missing: 'Not confirmed',
  due: 'Due for review',
  current: 'Current',
};

function Standings({ frame, standings, shown }: ConflictsViewProps) {
  return (
    <Table
      caption="Where each council stands"
      columns={[{ heading: 'Council' }, { heading: 'Standing' }, { heading: 'Confirmed' }, { heading: 'Review by' }]}
      rows={standings.map(({ councilId, name, state, latest, readable }) => ({
        key: councilId,
        highlight: councilId === shown?.councilId,
        cells: [
          readable && councilId !== shown?.councilId ? (
            <TextLink key={councilId} to={paths.conflictsOf(frame.id, councilId)}>
              {name}
            </TextLink>
          ) : (
            name
          ),
          <Tag key={councilId} colour={colours[state]}>
            {stateName[state]}
          </Tag>,
          latest ? `${formatDate(ukDay(latest.confirmedAt))}, version ${latest.number}` : '',
          latest ? formatDate(latest.reviewBy) : '',
        ],
      }))}
    />
  );
}
