import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { FigureAsked } from '#app/domain/membership-change/membership-facts.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { ChangeForms } from './change-forms.tsx';
import type { ShownSimulation } from './simulated.ts';
import { Simulation } from './simulation.tsx';

type MembershipViewProps = Readonly<{
  frame: ProcurementFrame;
  parties: readonly Readonly<{
    councilId: string;
    name: string;
    role: 'lead' | 'partner' | 'funder';
    fromDate: string;
    untilDate: string | null;
  }>[];
  offer: Readonly<{ id: string; number: number }> | null;
  leavers: readonly Readonly<{ id: string; name: string }>[];
  joiners: readonly Readonly<{ id: string; name: string }>[];
  figures: readonly FigureAsked[];
  names: Readonly<Record<string, string>>;
  simulated: ShownSimulation | ShownAnswer | null;
  maySimulate: boolean;
  mayRecord: boolean;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

const partName = { lead: 'Lead authority', partner: 'Partner authority', funder: 'Funder' } as const;
const isSimulation = (one: ShownSimulation | ShownAnswer): one is ShownSimulation => 'sentences' in one;

export function MembershipView(props: MembershipViewProps) {
  const { frame, parties, offer, simulated, maySimulate, answer } = props;
  const refused = simulated && !isSimulation(simulated) ? simulated : undefined;
  return (
    <ProcurementPage
      frame={frame}
      heading="Membership"
      lead="Who is part of this procurement from when to when, and what it would mean if a council withdrew or joined."
      problems={answer?.problems ?? refused?.problems}
    >
      {simulated && isSimulation(simulated) ? <Simulation {...props} simulated={simulated} /> : null}
      <Table
        stacked
        caption="Parties, in the agreed order"
        captionSize="m"
        columns={[{ heading: 'Party' }, { heading: 'Part' }, { heading: 'From' }, { heading: 'Last day' }]}
        rows={parties.map(({ councilId, name, role, fromDate, untilDate }) => ({
          key: councilId + fromDate,
          cells: [
            name,
            partName[role],
            formatDate(fromDate as PlainDate),
            untilDate ? formatDate(untilDate as PlainDate) : '–',
          ],
        }))}
      />
      {maySimulate && offer ? (
        <>
          <p className="govuk-body">
            Worked out from <TextLink to={paths.approval(frame.id, offer.id)}>offer {offer.number}</TextLink>. Trying it
            stores nothing.
          </p>
          <ChangeForms {...props} answer={refused} />
        </>
      ) : null}
      {maySimulate && !offer ? (
        <EmptyState title="No offer has been sent yet">
          <p className="govuk-body">Until then partners are added and left out on the page of partners and people.</p>
        </EmptyState>
      ) : null}
    </ProcurementPage>
  );
}
