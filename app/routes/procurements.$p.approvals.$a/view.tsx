import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { ShareExplanations } from '#app/components/share-explanations.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import { StandingTag } from '#app/components/standing-tag.tsx';
import type { CouncilStanding, Decision } from '#app/domain/approval-status.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import { formatPence } from '#app/domain/money.ts';
import { councilOffer, type OfferChange, sayAmountChange } from '#app/domain/offer.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

type ShownDecision = Readonly<{
  councilId: string;
  decision: Decision;
  decidedOn: string;
  post: string;
  conditions: string | null;
  reasons: string | null;
}>;

type ApprovalViewProps = Readonly<{
  frame: ProcurementFrame;
  offer: Readonly<{
    number: number;
    hash: string;
    sentAt: string;
    body: OfferBody;
    recipients: readonly Readonly<{ councilId: string; mustDecide: boolean }>[];
  }>;
  council: string | null;
  change: (OfferChange & Readonly<{ since: number }>) | null;
  standings: readonly CouncilStanding[];
  decisions: readonly ShownDecision[];
  replacedBy: number | null;
  mayDecide: boolean;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function ApprovalView(props: ApprovalViewProps) {
  const { frame, offer, council, change, standings, decisions, replacedBy, mayDecide, answer } = props;
  const { body } = offer;
  const own = council ? body.parties.find(({ id }) => id === council) : undefined;
  const asked = offer.recipients.some(({ councilId, mustDecide }) => councilId === council && mustDecide);
  const decided = decisions.some(({ councilId }) => councilId === council);
  return (
    <ProcurementPage
      frame={frame}
      heading={`Offer ${offer.number}`}
      lead={`Sent ${formatDate(offer.sentAt as PlainDate)}`}
      problems={answer?.problems}
    >
      {replacedBy ? <InsetText>Offer {replacedBy} has replaced this one. It is kept as it was sent.</InsetText> : null}
      {own ? <OwnShare name={own.shortName} council={own.id} body={body} change={change} /> : null}
      {mayDecide && asked && !decided && !replacedBy ? <DecisionForm {...props} /> : null}
      <SharesTable
        title="All councils"
        apportionment={body.apportionment}
        parties={body.parties}
        years={body.years}
        vatBasis={body.vatBasis}
        highlight={council}
      />
      <Decisions standings={standings} decisions={decisions} body={body} />
      <SummaryList
        rows={[
          { label: 'Odd pennies', value: body.roundingRule },
          { label: 'Fingerprint (SHA-256)', value: <Hash value={offer.hash} /> },
        ]}
      />
    </ProcurementPage>
  );
}

function OwnShare({
  name,
  council,
  body,
  change,
}: Readonly<{ name: string; council: string; body: OfferBody; change: ApprovalViewProps['change'] }>) {
  const { byPeriod, total, percent, basisSentences } = councilOffer(body.apportionment, council);
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">What it means for {name}</h2>
      <Table
        caption={`${name}, pounds by year, ${body.vatBasis === 'net' ? 'without' : 'with'} VAT`}
        columns={[{ heading: 'Year' }, { heading: 'Amount', numeric: true }]}
        rows={byPeriod.map(({ period, amount }) => ({ key: period, cells: [period, formatPence(amount)] }))}
        footer={[percent === null ? 'In all' : `In all, ${formatBasisPoints(percent)} of the cost`, formatPence(total)]}
      />
      {basisSentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      <Details summary="How these figures come about">
        <ShareExplanations apportionment={body.apportionment} parties={body.parties} council={council} />
      </Details>
      {change ? (
        <p className="govuk-body">
          Since offer {change.since}: {sayAmountChange(change.total)}
        </p>
      ) : null}
    </section>
  );
}

function DecisionForm({ offer, formKey, answer }: ApprovalViewProps) {
  const values = answer?.values;
  const text = (name: string) => ({
    name,
    defaultValue: values?.[name],
    error: problemFor(answer?.problems, name),
    maxCharacters: 10_000,
  });
  return (
    <form method="post" noValidate className="jc-section">
      <HiddenInput name="intent" value="decide" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="offerHash" value={offer.hash} />
      <Radios
        name="decision"
        label="Your council’s decision"
        labelSize="m"
        error={problemFor(answer?.problems, 'decision')}
        defaultValue={values?.decision}
        options={[
          { value: 'approved', text: 'Approve' },
          {
            value: 'approvedWithConditions',
            text: 'Approve with conditions',
            conditional: <TextArea {...text('conditions')} label="Conditions" rows={4} />,
          },
          { value: 'rejected', text: 'Reject' },
        ]}
      />
      <TextArea
        {...text('reasons')}
        label="Reasons"
        hint="Needed when you reject. Read by your own council and the lead authority, not by the other partners."
        rows={4}
      />
      <Button>Record the decision</Button>
    </form>
  );
}

function Decisions({
  standings,
  decisions,
  body,
}: Pick<ApprovalViewProps, 'standings' | 'decisions'> & { body: OfferBody }) {
  const name = (id: string) => body.parties.find((party) => party.id === id)?.shortName ?? id;
  return (
    <section className="jc-section">
      <Table
        caption="Each council’s decision"
        captionSize="m"
        columns={[
          { heading: 'Council' },
          { heading: 'Standing' },
          { heading: 'Decided by' },
          { heading: 'Conditions and reasons' },
        ]}
        rows={standings.map(({ councilId, state, decidedOffer }) => {
          const found = decisions.find((decision) => decision.councilId === councilId);
          const words = [found?.conditions, found?.reasons].filter(Boolean).join(' – ');
          return {
            key: councilId,
            cells: [
              name(councilId),
              <StandingTag key="tag" state={state} />,
              found
                ? `${found.post}, ${formatDate(found.decidedOn as PlainDate)}`
                : decidedOffer
                  ? `On offer ${decidedOffer}`
                  : '–',
              words || '–',
            ],
          };
        })}
      />
    </section>
  );
}
