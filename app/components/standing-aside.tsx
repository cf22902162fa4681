import { paths } from '#app/paths.ts';
import { EmptyState } from './govuk/empty-state.tsx';
import { TextLink } from './govuk/text-link.tsx';

type StandingAsideProps = Readonly<{
  procurementId: string;
  lot: number;
  /** What the page would show, with its verb: "its prices are". */
  what: string;
}>;

/** For whoever stands aside from a lot: what they do not see, why, and what ends it. */
export function StandingAside({ procurementId, lot, what }: StandingAsideProps) {
  return (
    <EmptyState title="You stand aside from this lot">
      <p className="govuk-body">
        You declared a conflict of interest in lot {lot}, so {what} not shown to you. That lasts until a decision on
        your declaration lets you take part again;{' '}
        <TextLink to={paths.panel(procurementId, lot)}>see your declaration and any decision on it</TextLink>.
      </p>
    </EmptyState>
  );
}
