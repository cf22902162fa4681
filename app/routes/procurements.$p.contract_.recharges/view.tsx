import { ContractFrame, type ContractFrameProps } from '#app/components/contract-frame.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownTrueUp } from './recharge-table.tsx';
import { RechargeTable } from './recharge-table.tsx';
import { type FormParty, TrueUpForm } from './true-up-form.tsx';

type RechargesViewProps = ContractFrameProps &
  Readonly<{
    signed: boolean;
    parties: readonly FormParty[];
    years: readonly Readonly<{ label: string; amountPence: number }>[];
    trueUps: readonly ShownTrueUp[];
    next: Readonly<{ from: PlainDate; to: PlainDate }> | null;
    mine: string | null;
    mayRecord: boolean;
    formKey: string;
    answer?: ShownAnswer;
  }>;

export function RechargesView(props: RechargesViewProps) {
  const { frame, lots, lot, signed, parties, years, trueUps, next, mine, mayRecord, formKey, answer } = props;
  const names = Object.fromEntries(parties.map(({ councilId, shortName }) => [councilId, shortName]));
  const counted = trueUps.filter(
    (one) => !trueUps.some((other) => other.from === one.from && other.number > one.number),
  );
  const corrected = trueUps.filter((one) => !counted.includes(one));
  return (
    <ContractFrame
      {...{ frame, lots, lot, signed }}
      heading="Recharges"
      lead="Once a period is over its cost is shared anew by actual activity, to the penny. Each council sees its own figures; the lead and auditors see all."
      problems={answer?.problems}
    >
      {trueUps.length === 0 ? (
        <EmptyState title="No period has been trued up yet">
          <p className="govuk-body">
            {next ? `The first period runs from ${formatDate(next.from)} to ${formatDate(next.to)}.` : null}
          </p>
        </EmptyState>
      ) : null}
      {counted.map((one) => (
        <RechargeTable key={one.id} trueUp={one} names={names} mine={mine} />
      ))}
      {corrected.map((one) => (
        <section key={one.id} className="jc-section">
          <WarningText>
            {`${one.label} as recorded on ${formatDate(one.recordedOn)} was corrected later and no longer counts.`}
          </WarningText>
          <RechargeTable trueUp={one} names={names} mine={mine} />
        </section>
      ))}
      {mayRecord ? (
        <TrueUpForm
          lotId={lot.id}
          parties={parties}
          next={next}
          year={years[counted.length]}
          formKey={formKey}
          answer={answerFor(answer, 'trueUp')}
        />
      ) : null}
    </ContractFrame>
  );
}
