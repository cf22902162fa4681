import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { Pence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { type LotStage, lotStageName } from '#app/domain/stage.ts';
import { paths } from '#app/paths.ts';

interface Listed {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly leadName: string;
  readonly contractStartsOn: string;
  readonly lotStages: readonly LotStage[];
  readonly myShare: number | null;
  readonly standings: readonly unknown[];
  readonly waitingFor: readonly string[];
}

type ProcurementsViewProps = Readonly<{ procurements: readonly Listed[]; councilName: string | null }>;

export function ProcurementsView({ procurements, councilName }: ProcurementsViewProps) {
  const columns = [
    { heading: 'Procurement' },
    { heading: 'Led by' },
    { heading: 'Stage' },
    { heading: councilName ? `${councilName}’s share` : 'Share', numeric: true },
    { heading: 'Contract starts' },
    { heading: 'Waiting for' },
  ];
  return (
    <PageBody width="wide">
      <PageHeading>Procurements</PageHeading>
      {councilName ? <LinkButton to={paths.newProcurement()}>New procurement</LinkButton> : null}
      {procurements.length === 0 ? (
        <EmptyState title="You are not part of any procurement yet">
          <p className="govuk-body">A lead commissioner can appoint you, or you can begin one for your council.</p>
        </EmptyState>
      ) : (
        <Table caption="Procurements you are part of" captionHidden columns={columns} rows={procurements.map(row)} />
      )}
    </PageBody>
  );
}

function row(one: Listed) {
  return {
    key: one.id,
    cells: [
      <span key="title">
        <TextLink to={paths.procurement(one.id)}>{one.title}</TextLink>
        <br />
        <span className="jc-muted">{one.reference}</span>
      </span>,
      one.leadName,
      stageWords(one.lotStages),
      one.myShare === null ? 'No offer yet' : <Money key="share" pence={one.myShare as Pence} />,
      <PlainDateText key="start" date={one.contractStartsOn as PlainDate} />,
      waitingWords(one),
    ],
  };
}

/** One lot: its stage; several: each with its number. */
function stageWords(stages: readonly LotStage[]): string {
  if (stages.length === 1) return lotStageName[stages[0] as LotStage];
  return stages.map((stage, index) => `Lot ${index + 1}: ${lotStageName[stage].toLowerCase()}`).join('; ');
}

function waitingWords({ standings, waitingFor }: Listed): string {
  if (waitingFor.length > 0) return waitingFor.join(', ');
  return standings.length > 0 ? 'Every council has approved' : '–';
}
