import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import type { Apportionment } from '#app/domain/apportionment.ts';
import type { OfferChange } from '#app/domain/offer.ts';
import type { ShareProposal } from '#app/domain/share-proposal.ts';
import type { ProposalYear } from '#app/domain/share-terms.ts';
import type { TypedFields } from '#app/domain/typed-cost.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Comparison } from './comparison.tsx';
import { CostForm } from './cost-form.tsx';
import { CostList, ToleranceForm } from './cost-list.tsx';
import { type NewestOffer, SentOffer } from './sent-offer.tsx';
import type { WhatIf } from './what-if.ts';

export type ShownFacts = Readonly<{
  parties: readonly Readonly<{ id: string; name: string; shortName: string }>[];
  years: readonly ProposalYear[];
  vatBasis: 'net' | 'gross';
}>;

/** What the lead sees besides: the parts of the cost, the one that is chosen, and what was tried. */
export type Drafting = Readonly<{
  proposal: ShareProposal | null;
  version: number;
  nextService: string;
  part: Readonly<{ id: string; name: string; periods: readonly string[]; stored: TypedFields; isStored: boolean }>;
  divided: Apportionment | null;
  /** The saved shares are exactly those of the newest offer. */
  isSent: boolean;
  tried: WhatIf | ShownAnswer | null;
  /** Whom the shares as tried would ask again; null before any offer. */
  asked: readonly string[] | null;
  formKeys: readonly [string, string, string, string];
}>;

type CostSharesViewProps = Readonly<{
  frame: ProcurementFrame;
  mine: string | null;
  facts: ShownFacts;
  newest: NewestOffer | null;
  changes: readonly (OfferChange & Readonly<{ name: string; since: number }>)[];
  drafting: Drafting | null;
  mayExport: boolean;
  answer?: ShownAnswer;
}>;

const isWhatIf = (tried: WhatIf | ShownAnswer): tried is WhatIf => 'proposed' in tried;

export function CostSharesView({
  frame,
  mine,
  facts,
  newest,
  changes,
  drafting,
  mayExport,
  answer,
}: CostSharesViewProps) {
  const tried = drafting?.tried ?? null;
  const shown = answer ?? (tried !== null && !isWhatIf(tried) ? tried : undefined);
  return (
    <ProcurementPage frame={frame} heading="Cost shares" problems={shown?.problems}>
      {drafting && tried && isWhatIf(tried) ? <Comparison whatIf={tried} facts={facts} asked={drafting.asked} /> : null}
      {drafting ? <LeadPart frame={frame} facts={facts} drafting={drafting} newest={newest} answer={shown} /> : null}
      {newest ? <SentOffer frame={frame} mine={mine} newest={newest} changes={changes} mayExport={mayExport} /> : null}
      {!newest && !drafting ? (
        <EmptyState title="No offer has been sent yet">
          <p className="govuk-body">The lead authority sends the shares as an offer that your council decides on.</p>
        </EmptyState>
      ) : null}
    </ProcurementPage>
  );
}

type LeadPartProps = Pick<CostSharesViewProps, 'frame' | 'facts' | 'newest' | 'answer'> &
  Readonly<{ drafting: Drafting }>;

function LeadPart({ frame, facts, drafting, newest, answer }: LeadPartProps) {
  const { proposal, version, nextService, part, isSent, tried, formKeys } = drafting;
  const triedValues = tried && 'values' in tried ? tried : undefined;
  return (
    <>
      <CostList
        procurementId={frame.id}
        proposal={proposal}
        hasExtensionYears={facts.years.some(({ kind }) => kind === 'extension')}
        nextService={nextService}
        chosen={part.id}
      />
      <CostForm
        key={part.id}
        {...part}
        version={version}
        parties={facts.parties}
        formKeys={[formKeys[0], formKeys[1]]}
        answer={answerFor(answer, 'save') ?? triedValues}
        keepStoredTo={paths.costPart(frame.id, part.id)}
      />
      <ToleranceForm
        stored={proposal?.tolerance ?? null}
        version={version}
        formKey={formKeys[2]}
        answer={answerFor(answer, 'tolerance')}
      />
      {isSent ? (
        <p className="govuk-body">The saved shares are those of offer {newest?.number}.</p>
      ) : (
        <Draft drafting={drafting} facts={facts} newest={newest} />
      )}
    </>
  );
}

type DraftProps = Readonly<{ drafting: Drafting; facts: ShownFacts; newest: NewestOffer | null }>;

function Draft({ drafting, facts, newest }: DraftProps) {
  const { divided, formKeys } = drafting;
  if (!divided)
    return <BlockedButton reason="Save cost shares that divide the whole cost first.">Send as an offer</BlockedButton>;
  return (
    <section className="jc-section" id="draft">
      <h2 className="govuk-heading-m">As saved, not yet sent</h2>
      <SharesTable
        title="Shares as saved"
        apportionment={divided}
        parties={facts.parties}
        years={facts.years}
        vatBasis={facts.vatBasis}
        highlight={null}
      />
      <form method="post">
        <HiddenInput name="intent" value="send" />
        <HiddenInput name="idempotencyKey" value={formKeys[3]} />
        <p className="govuk-body">
          Sending makes a numbered offer that can never be changed. Every council decides on that exact offer.
        </p>
        {newest?.body.membership ? (
          <WarningText>
            Offer {newest.number} came of a change of partners and keeps what was shared before it. The shares as saved
            divide every cost between the councils that are partners now.
          </WarningText>
        ) : null}
        <Button>Send as an offer</Button>
      </form>
    </section>
  );
}
