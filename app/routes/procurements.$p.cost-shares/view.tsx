import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import type { Apportionment } from '#app/domain/apportionment.ts';
import { type OfferChange, sayAmountChange } from '#app/domain/offer.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { type ShareFormFacts, SharesForm } from './shares-form.tsx';

type CostSharesViewProps = Readonly<{
  frame: ProcurementFrame;
  mine: string | null;
  facts: ShareFormFacts;
  draft: Apportionment | null;
  /** The saved shares are exactly those of the newest offer. */
  draftIsSent: boolean;
  newest: Readonly<{ id: string; number: number; hash: string; sentAt: string; body: OfferBody }> | null;
  changes: readonly (OfferChange & Readonly<{ name: string; since: number }>)[];
  mayEdit: boolean;
  mayExport: boolean;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function CostSharesView(props: CostSharesViewProps) {
  const { frame, mine, facts, draft, draftIsSent, newest, changes, mayEdit, mayExport, formKeys, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Cost shares" problems={answer?.problems}>
      {newest ? <SentOffer frame={frame} mine={mine} newest={newest} changes={changes} mayExport={mayExport} /> : null}
      {!newest && !mayEdit ? (
        <EmptyState title="No offer has been sent yet">
          <p className="govuk-body">The lead authority sends the shares as an offer that your council decides on.</p>
        </EmptyState>
      ) : null}
      {mayEdit ? (
        <>
          <SharesForm
            facts={facts}
            formKey={formKeys[0]}
            answer={answerFor(answer, 'save')}
            keepStoredTo={paths.costShares(frame.id)}
          />
          {draftIsSent ? (
            <p className="govuk-body">The saved shares are those of offer {newest?.number}.</p>
          ) : (
            <Draft draft={draft} facts={facts} formKey={formKeys[1]} />
          )}
        </>
      ) : null}
    </ProcurementPage>
  );
}

function SentOffer({
  frame,
  mine,
  newest,
  changes,
  mayExport,
}: Pick<CostSharesViewProps, 'frame' | 'mine' | 'changes' | 'mayExport'> & {
  newest: NonNullable<CostSharesViewProps['newest']>;
}) {
  const { body } = newest;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">
        Offer {newest.number}, sent {formatDate(newest.sentAt as PlainDate)}
      </h2>
      <p className="govuk-body">
        <TextLink to={paths.approval(frame.id, newest.id)}>Read the offer and its approvals</TextLink>
      </p>
      {mayExport ? (
        <p className="govuk-body">
          <TextLink to={paths.pack(frame.id, 'apportionment')} download>
            Download the shares to recompute
          </TextLink>
        </p>
      ) : null}
      <SharesTable
        title={`Shares of offer ${newest.number}`}
        apportionment={body.apportionment}
        parties={body.parties}
        years={body.years}
        vatBasis={body.vatBasis}
        highlight={mine}
      />
      {changes.length > 0 ? (
        <InsetText>
          <ul className="govuk-list">
            {changes.map((change) => (
              <li key={change.partner}>
                {change.name}, since offer {change.since}: {sayAmountChange(change.total)}
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
    </section>
  );
}

function Draft({ draft, facts, formKey }: Pick<CostSharesViewProps, 'draft' | 'facts'> & { formKey: string }) {
  if (!draft) {
    return <BlockedButton reason="Save cost shares that divide the whole cost first.">Send as an offer</BlockedButton>;
  }
  return (
    <section className="jc-section" id="draft">
      <h2 className="govuk-heading-m">As saved, not yet sent</h2>
      <SharesTable
        title="Shares as saved"
        apportionment={draft}
        parties={facts.parties}
        years={facts.years}
        vatBasis={facts.vatBasis}
        highlight={null}
      />
      <form method="post">
        <HiddenInput name="intent" value="send" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <p className="govuk-body">
          Sending makes a numbered offer that can never be changed. Every council decides on that exact offer.
        </p>
        <Button>Send as an offer</Button>
      </form>
    </section>
  );
}
