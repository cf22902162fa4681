import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { latePolicies, latePolicyName } from '#app/domain/late-tender.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { BidDetailProps } from './bid-detail.tsx';
import type { BidsViewProps, ShownBid } from './view.tsx';

export function LateTag({ late, lateDecision }: Pick<ShownBid, 'late' | 'lateDecision'>) {
  if (!late) return null;
  return <Tag colour="orange">{lateDecision ? `Late, ${lateDecision.decision}` : 'Late'}</Tag>;
}

export function DeadlineLine({ frame, lot, bids, deadline, mayRecord, blocked }: BidsViewProps) {
  const changeable = mayRecord && blocked.deadline === null && bids.length === 0;
  if (!deadline && !changeable) return null;
  return (
    <p className="govuk-body">
      {deadline
        ? `Deadline for tenders: ${deadline.shown}. ${latePolicyName[deadline.policy]}. `
        : 'No deadline for tenders has been set; without one, no tender counts as late. '}
      {changeable ? (
        <TextLink to={paths.setDeadline(frame.id, lot.number)}>
          {deadline ? 'Change the deadline' : 'Set the deadline'}
        </TextLink>
      ) : null}
    </p>
  );
}

export function DeadlineForm({ lot, bids, blocked, formKeys, ...rest }: BidsViewProps) {
  const answer = answerFor(rest.answer, 'deadline');
  const error = (name: string) => problemFor(answer?.problems, name);
  const closed = blocked.deadline ?? (bids.length > 0 ? 'A tender has been recorded; the deadline stands.' : null);
  if (closed) return <BlockedButton reason={closed}>Set the deadline</BlockedButton>;
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">Deadline for tenders of lot {lot.number}</h3>
      <HiddenInput name="intent" value="deadline" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <DateInput
        name="dueOn"
        label="Day of the deadline"
        hint="As published, for example 12 3 2018"
        defaultValue={typedDate(answer?.values, 'dueOn')}
        error={error('dueOn')}
      />
      <TextInput
        name="dueTime"
        label="Time"
        hint="Of the United Kingdom on that day, for example 12:00"
        width={5}
        defaultValue={answer?.values.dueTime}
        error={error('dueTime')}
      />
      <Radios
        name="policy"
        label="What happens to late tenders?"
        hint="As published. It no longer changes once a tender is recorded"
        defaultValue={answer?.values.policy}
        error={error('policy')}
        options={latePolicies.map((policy) => ({ value: policy, text: latePolicyName[policy] }))}
      />
      <Button>Set the deadline</Button>
    </form>
  );
}

/** The decision about a late tender, before tenders are opened. */
export function LateForm({ lot, chosen, deadline, blocked, formKeys, ...rest }: BidDetailProps) {
  const answer = answerFor(rest.answer, 'late');
  if (!deadline || !chosen.late || chosen.lateDecision || chosen.status !== 'in' || blocked.late) return null;
  const options = [
    { value: 'accepted', text: 'It is accepted' },
    { value: 'refused', text: 'It is refused, and excluded with this reason' },
  ];
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Decide about the late tender</h3>
      <p className="govuk-body">
        The deadline was {deadline.shown}. {latePolicyName[deadline.policy]}. Tenders cannot be opened before this is
        decided. Record first what came with it: nothing is added after the decision.
      </p>
      <HiddenInput name="intent" value="late" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <Radios
        name="decision"
        label="Decision"
        defaultValue={answer?.values.decision}
        error={problemFor(answer?.problems, 'decision')}
        options={deadline.policy === 'refused' ? options.slice(1) : options}
      />
      <TextArea
        name="lateReason"
        label="Reason"
        rows={3}
        defaultValue={answer?.values.lateReason}
        error={problemFor(answer?.problems, 'lateReason')}
      />
      <Button>Record the decision</Button>
    </form>
  );
}
