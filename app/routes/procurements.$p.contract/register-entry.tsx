import { Money } from '#app/components/govuk/money.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import type { SignedContract } from '#app/domain/contract-record.ts';
import { sumPence } from '#app/domain/money.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownContract } from './shown-contract.ts';

type RegisterEntryProps = Readonly<{ shown: ShownContract; contract: SignedContract }>;

export function RegisterEntry({ shown, contract }: RegisterEntryProps) {
  const { term, budgets } = shown;
  const { initialValuePence, extensionValuePence, effectiveDates, standstillEndedOn } = contract;
  const vat = contract.vatBasis === 'net' ? 'without VAT' : 'including VAT';
  const nameOf = (councilId: string) => budgets.find((one) => one.councilId === councilId)?.name ?? councilId;
  return (
    <section className="jc-section" id="register">
      <h2 className="govuk-heading-m">Register entry</h2>
      <SummaryList
        rows={[
          { label: 'Reference', value: contract.reference },
          { label: 'Supplier', value: contract.supplier },
          {
            label: 'Signed',
            value: (
              <>
                {formatDate(contract.signedOn)} by the {contract.signatory}
              </>
            ),
          },
          {
            label: 'Term',
            value: term
              ? `${formatDate(contract.startsOn)} to ${formatDate(term.initialEnd)} (${contract.initialMonths} months)`
              : formatDate(contract.startsOn),
          },
          {
            label: 'Options to extend',
            value:
              contract.extensionMonths === 0
                ? 'None'
                : `${contract.extensionMonths} months, to ${term ? formatDate(term.longestEnd) : 'a later day'}`,
          },
          { label: `Value, ${vat}`, value: <Money pence={initialValuePence} /> },
          ...(extensionValuePence === 0
            ? []
            : [
                {
                  label: 'With every extension',
                  value: <Money pence={sumPence([initialValuePence, extensionValuePence])} />,
                },
              ]),
          {
            label: 'Decisions effective',
            value: (
              <ul className="govuk-list">
                {Object.entries(effectiveDates).map(([councilId, on]) => (
                  <li key={councilId}>
                    {nameOf(councilId)}: <PlainDateText date={on as PlainDate} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: 'Standstill',
            value: standstillEndedOn
              ? `Ended at midnight at the end of ${formatDate(standstillEndedOn as PlainDate)}`
              : 'None was ordered by law',
          },
        ]}
      />
    </section>
  );
}
