import { Details } from '#app/components/govuk/details.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import type { GroundTest, VariationGround } from '#app/domain/contract-variation.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import type { ShownChanges } from './shown-changes.ts';

export const groundNames: Readonly<Record<VariationGround, string>> = {
  option: 'Provided for in the contract',
  'light-touch': 'Light touch contract',
  'small-value': 'Small in value',
  'not-substantial': 'Not substantial',
  'supplier-succession': 'Another provider by succession',
  'external-factors': 'Factors outside anybody’s control',
  'own-decision': 'Decided by the councils, within the limits',
  urgent: 'Urgent',
};

export function Variations({ variations }: Pick<ShownChanges, 'variations'>) {
  return (
    <section className="jc-section" id="variations">
      <h2 className="govuk-heading-m">Variations</h2>
      {variations.length === 0 ? (
        <p className="govuk-body">The contract stands as it was signed.</p>
      ) : (
        <Table
          stacked
          caption="Variations"
          captionHidden
          columns={[
            { heading: 'Number' },
            { heading: 'Day' },
            { heading: 'What changed' },
            { heading: 'Value', numeric: true },
            { heading: 'Months', numeric: true },
            { heading: 'Ground' },
          ]}
          rows={variations.map((one) => ({ key: String(one.number), cells: cellsOf(one) }))}
        />
      )}
    </section>
  );
}

function cellsOf(one: ShownChanges['variations'][number]) {
  const { number, changedOn, description, valueChangePence, monthsChange, ground, counts, corrects, tests } = one;
  const { newSupplier, notice } = one;
  return [
    <span key="number">
      {number} {counts ? null : <Tag colour="grey">Corrected</Tag>}
    </span>,
    <PlainDateText key="on" date={changedOn} />,
    <span key="what">
      {description}
      {corrects === null ? '' : ` (stands in the place of variation ${corrects})`}
      {newSupplier === null ? '' : ` The services are provided by ${newSupplier} from then on.`}
      {notice ? <NoticeAfter notice={notice} /> : null}
      <Details summary="How it was tested">
        <Tests tests={tests} />
      </Details>
    </span>,
    <Money key="value" pence={valueChangePence} />,
    String(monthsChange),
    groundNames[ground as VariationGround] ?? ground,
  ];
}

const noticeTags = { published: 'green', late: 'red', due: 'yellow' } as const;
const noticeWords = { published: 'Published', late: 'Overdue', due: 'Due' } as const;

function NoticeAfter({ notice }: Readonly<{ notice: NonNullable<ShownChanges['variations'][number]['notice']> }>) {
  const { name, by, state, publishedOn } = notice;
  return (
    <p className="govuk-body-s">
      {name}: {publishedOn ? formatDate(publishedOn) : `by ${formatDate(by)}`}{' '}
      <Tag colour={noticeTags[state]}>{noticeWords[state]}</Tag>
    </p>
  );
}

/** Every ground with its conditions and figures. */
export function Tests({ tests }: Readonly<{ tests: readonly GroundTest[] }>) {
  return (
    <ul className="govuk-list">
      {tests.map(({ ground, met, sentences, authority }) => (
        <li key={ground}>
          <Tag colour={met ? 'green' : 'red'}>{met ? 'Met' : 'Not met'}</Tag> <strong>{groundNames[ground]}.</strong>{' '}
          {sentences.join(' ')} <span className="jc-muted">{authority}.</span>
        </li>
      ))}
    </ul>
  );
}
