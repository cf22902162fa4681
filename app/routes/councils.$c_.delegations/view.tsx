import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import type { StoredDelegation } from '#app/domain/approval-authority.ts';
import { subjectName } from '#app/domain/approval-subject.ts';
import { formatPence } from '#app/domain/money.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { EndDelegationForm, RecordDelegationForm } from './delegation-forms.tsx';

type DelegationsViewProps = Readonly<{
  council: Readonly<{ id: string; name: string }>;
  posts: readonly string[];
  delegations: readonly StoredDelegation[];
  isAdministrator: boolean;
  today: string;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function DelegationsView({
  council,
  posts,
  delegations,
  isAdministrator,
  today,
  formKeys,
  answer,
}: DelegationsViewProps) {
  const inForce = delegations.filter((one) => standing(one, today) !== 'Expired');
  return (
    <PageBody
      width="wide"
      before={
        <Breadcrumbs
          items={[
            { text: 'Councils', to: paths.councils() },
            { text: council.name, to: paths.council(council.id) },
            { text: 'Delegations' },
          ]}
        />
      }
    >
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading
        caption={council.name}
        lead="Who may decide for this council in a joint procurement, what, up to which value and until when. A decision beyond it is refused."
      >
        Delegations
      </PageHeading>
      {delegations.length === 0 ? (
        <EmptyState title="None is recorded">
          <p className="govuk-body">Until one is, every decision of this council cites the meeting that made it.</p>
        </EmptyState>
      ) : (
        <DelegationsTable delegations={delegations} today={today} />
      )}
      {isAdministrator ? (
        <>
          <RecordDelegationForm posts={posts} formKey={formKeys[0]} answer={answerFor(answer, 'record')} />
          {inForce.length > 0 ? (
            <EndDelegationForm delegations={inForce} formKey={formKeys[1]} answer={answerFor(answer, 'end')} />
          ) : null}
        </>
      ) : null}
    </PageBody>
  );
}

const lastDay = ({ validUntil, endedOn }: StoredDelegation) => endedOn ?? validUntil;

function standing(delegation: StoredDelegation, today: string): 'In force' | 'To come' | 'Expired' {
  const last = lastDay(delegation);
  if (last !== null && last < today) return 'Expired';
  return delegation.validFrom > today ? 'To come' : 'In force';
}

const colours = { 'In force': 'green', 'To come': 'blue', Expired: 'grey' } as const;

function DelegationsTable({ delegations, today }: Pick<DelegationsViewProps, 'delegations' | 'today'>) {
  return (
    <Table
      stacked
      caption="Delegations, the newest first"
      columns={[
        { heading: 'Post or body' },
        { heading: 'May decide' },
        { heading: 'Up to', numeric: true },
        { heading: 'From' },
        { heading: 'Until' },
        { heading: 'Under' },
        { heading: 'Today' },
      ]}
      rows={delegations.map((one) => {
        const { id, holder, subjects, capPence, vatBasis, validFrom, endedOn, sourceDecision } = one;
        const last = lastDay(one);
        const now = standing(one, today);
        return {
          key: id,
          cells: [
            holder,
            subjects.map((subject) => subjectName[subject]).join('; '),
            capPence === null ? 'No limit' : `${formatPence(capPence)} ${vatBasis === 'net' ? 'without' : 'with'} VAT`,
            formatDate(validFrom),
            last === null ? 'Until ended' : `${formatDate(last)}${endedOn ? ' (ended early)' : ''}`,
            sourceDecision,
            <Tag key="tag" colour={colours[now]}>
              {now}
            </Tag>,
          ],
        };
      })}
    />
  );
}
