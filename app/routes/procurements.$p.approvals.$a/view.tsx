import { Details } from '#app/components/govuk/details.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import type { CouncilStanding } from '#app/domain/approval-status.ts';
import { offerName } from '#app/domain/approval-subject.ts';
import { formatPence } from '#app/domain/money.ts';
import type { OfferChange } from '#app/domain/offer.ts';
import { isShares, type OfferBody, type SubjectBody, valueFor } from '#app/domain/offer-body.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Conditions } from './conditions.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Decisions, type ShownDecision } from './decisions.tsx';
import { OwnShare } from './own-share.tsx';
import type { ShownAuthority, ShownOffer, SupersededDecision } from './shown-offer.ts';

type ApprovalViewProps = Readonly<{
  frame: ProcurementFrame;
  offer: ShownOffer;
  lotNumber: number | null;
  council: string | null;
  change: (OfferChange & Readonly<{ since: number }>) | null;
  standings: readonly CouncilStanding[];
  superseded: readonly SupersededDecision[];
  decisions: readonly ShownDecision[];
  replacedBy: number | null;
  authority: ShownAuthority | null;
  endsConditionsOf: string | null;
  isLead: boolean;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function ApprovalView(props: ApprovalViewProps) {
  const { frame, offer, council, change, decisions, replacedBy, authority, answer } = props;
  const { body } = offer;
  const own = council ? body.parties.find(({ id }) => id === council) : undefined;
  const asked = offer.recipients.some(({ councilId, mustDecide }) => councilId === council && mustDecide);
  const decided = decisions.some(({ councilId }) => councilId === council);
  const open = authority && asked && !decided && !replacedBy;
  return (
    <ProcurementPage
      frame={frame}
      heading={offerName(offer.subject, offer.number, props.lotNumber)}
      under={{ text: 'Approvals', to: paths.approvals(frame.id) }}
      lead={`Sent ${formatDate(offer.sentAt as PlainDate)}`}
      problems={answer?.problems}
    >
      {replacedBy ? <InsetText>Offer {replacedBy} has replaced this one. It is kept as it was sent.</InsetText> : null}
      {isShares(body) && body.membership ? <Membership sentences={body.membership.sentences} /> : null}
      {own && isShares(body) ? <OwnShare name={own.shortName} council={own.id} body={body} change={change} /> : null}
      {isShares(body) ? null : <Subject body={body} council={council} />}
      {open ? (
        <DecisionForm
          offerHash={offer.hash}
          authority={authority}
          formKey={props.formKey}
          answer={answerFor(answer, 'decide')}
        />
      ) : null}
      {isShares(body) ? <AllShares body={body} council={council} /> : null}
      <Decisions {...props} />
      <Conditions
        decisions={decisions}
        nameOf={(id) => body.parties.find((party) => party.id === id)?.shortName ?? id}
        endsConditionsOf={props.endsConditionsOf}
        formKey={props.formKey}
        answer={answer}
      />
      <SummaryList
        rows={[
          ...(isShares(body) ? [{ label: 'Odd pennies', value: body.roundingRule }] : []),
          { label: 'Fingerprint (SHA-256)', value: <Hash value={offer.hash} /> },
        ]}
      />
    </ProcurementPage>
  );
}

/** The change of membership that this offer comes of. */
function Membership({ sentences }: Readonly<{ sentences: readonly string[] }>) {
  const [headline, ...rest] = sentences;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">{headline}</h2>
      <Details summary="What follows from it">
        <ul className="govuk-list govuk-list--bullet">
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

function AllShares({ body, council }: Readonly<{ body: OfferBody; council: string | null }>) {
  return (
    <SharesTable
      title="All councils"
      apportionment={body.apportionment}
      parties={body.parties}
      years={body.years}
      vatBasis={body.vatBasis}
      highlight={council}
    />
  );
}

/** What is asked where it is not a division of the cost: the facts, and what each council commits itself to. */
function Subject({ body, council }: Readonly<{ body: SubjectBody; council: string | null }>) {
  const money = body.vatBasis === 'net' ? 'without VAT' : 'with VAT';
  const amounts = body.values
    ? body.parties.map(({ id, shortName }) => ({
        label: `${shortName}${id === council ? ', your council' : ''}`,
        value: `${formatPence(valueFor(body, id))} ${money}`,
      }))
    : [];
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">{body.asked}</h2>
      <SummaryList rows={[...body.facts, ...amounts]} />
    </section>
  );
}
