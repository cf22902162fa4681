import { Figures } from '#app/components/figures.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { ShareBar } from '#app/components/share-bar.tsx';
import { StageTaskList } from '#app/components/stage-task-list.tsx';
import { StandingTag } from '#app/components/standing-tag.tsx';
import type { CouncilStanding } from '#app/domain/approval-status.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import { capital } from '#app/domain/capital.ts';
import { contractTerm } from '#app/domain/contract-term.ts';
import { formatPence, type Pence, sumPence } from '#app/domain/money.ts';
import type { CouncilOffer } from '#app/domain/offer.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { regimeName } from '#app/domain/regime.ts';
import { paths } from '#app/paths.ts';
import { type OverviewLot, type OverviewMay, overviewStages } from './stages.ts';

export interface OverviewRecord {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly regime: 'PCR2015' | 'PA2023' | 'PSR2023' | 'belowThreshold';
  readonly lightTouch: boolean;
  readonly cpvCode: string;
  readonly cpvTitle: string;
  readonly vatBasis: 'net' | 'gross';
  readonly commencedOn: string;
  readonly currentContractEndsOn: string | null;
  readonly contractStartsOn: string;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  readonly parties: readonly Readonly<{ councilId: string; shortName: string; role: 'lead' | 'partner' | 'funder' }>[];
  readonly years: readonly Readonly<{ amountPence: number }>[];
}

type OverviewViewProps = Readonly<{
  frame: ProcurementFrame;
  record: OverviewRecord;
  lots: readonly OverviewLot[];
  standings: readonly CouncilStanding[];
  shares: readonly (CouncilOffer & Readonly<{ name: string; mine: boolean }>)[] | null;
  may: OverviewMay;
}>;

export function OverviewView({ frame, record, lots, standings, shares, may }: OverviewViewProps) {
  const value = sumPence(record.years.map(({ amountPence }) => amountPence as Pence));
  const mine = shares?.find((share) => share.mine);
  return (
    <ProcurementPage frame={frame} heading="Overview" lead={capital(record.service)}>
      <Figures
        items={[
          { label: `Longest term, ${record.vatBasis === 'net' ? 'without' : 'with'} VAT`, value: formatPence(value) },
          ...(mine ? [{ label: 'Your council’s share', value: formatPence(mine.total) }] : []),
          { label: 'Contract starts', value: formatDate(record.contractStartsOn as PlainDate) },
        ]}
      />
      <StageTaskList stages={overviewStages({ id: record.id, lots, standings, may })} />
      {shares ? <Shares shares={shares} standings={standings} /> : null}
      <Facts record={record} edit={may.edit} />
    </ProcurementPage>
  );
}

function Shares({
  shares,
  standings,
}: Required<Pick<OverviewViewProps, 'standings'>> & { shares: NonNullable<OverviewViewProps['shares']> }) {
  const standingOf = (council: string) => standings.find(({ councilId }) => councilId === council);
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">Who pays what, and who has approved</h2>
      <ShareBar
        label="Each council’s share of the whole cost"
        shares={shares.map(({ name, total, percent }) => ({
          name,
          amount: total,
          text: `${formatPence(total)}${percent === null ? '' : ` (${formatBasisPoints(percent)})`}`,
        }))}
      />
      <Table
        caption="Standing of each council on the newest offer"
        captionHidden
        columns={[{ heading: 'Council' }, { heading: 'Share', numeric: true }, { heading: 'Approval' }]}
        rows={shares.map(({ partner, name, total, mine }) => {
          const standing = standingOf(partner);
          return {
            key: partner,
            highlight: mine,
            cells: [
              name,
              formatPence(total),
              standing ? <StandingTag key="tag" state={standing.state} /> : 'Not asked',
            ],
          };
        })}
      />
    </section>
  );
}

function Facts({ record, edit }: Readonly<{ record: OverviewRecord; edit: boolean }>) {
  const term = contractTerm({
    start: record.contractStartsOn as PlainDate,
    initialMonths: record.initialMonths,
    extensionMonths: record.extensionMonths > 0 ? [record.extensionMonths] : [],
  });
  const lead = record.parties.find(({ role }) => role === 'lead');
  const others = record.parties.filter(({ role }) => role !== 'lead');
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">Facts</h2>
      <SummaryList
        rows={[
          { label: 'Reference', value: record.reference },
          { label: 'Lead authority', value: lead?.shortName },
          {
            label: 'Partners',
            value: others
              .map(({ shortName, role }) => (role === 'funder' ? `${shortName} (funder)` : shortName))
              .join(', '),
          },
          {
            label: 'Law',
            value: `${regimeName(record.regime)}${record.lightTouch ? ', light touch' : ''}: fixed by the day it began, ${formatDate(record.commencedOn as PlainDate)}`,
          },
          { label: 'CPV', value: `${record.cpvCode} ${record.cpvTitle}` },
          {
            label: 'Present contract ends',
            value: record.currentContractEndsOn
              ? formatDate(record.currentContractEndsOn as PlainDate)
              : 'There is none',
          },
          { label: 'Term', value: term.ok ? termWords(record, term.value.initialEnd, term.value.longestEnd) : null },
        ]}
      />
      {edit ? (
        <LinkButton to={paths.editProcurement(record.id)} secondary>
          Change the facts
        </LinkButton>
      ) : null}
    </section>
  );
}

function termWords(
  { initialMonths, extensionMonths, contractStartsOn }: OverviewRecord,
  ends: PlainDate,
  longest: PlainDate,
): string {
  const initial = `${initialMonths} months from ${formatDate(contractStartsOn as PlainDate)} to ${formatDate(ends)}`;
  return extensionMonths === 0
    ? initial
    : `${initial}; optional ${extensionMonths} months more, to ${formatDate(longest)}`;
}
