import { paths } from '#app/paths.ts';
import { TextLink } from './govuk/text-link.tsx';

const pages = [
  ['Contract', paths.contract],
  ['Recharges', paths.recharges],
  ['Extensions and variations', paths.contractChanges],
  ['Performance', paths.performance],
] as const;

type ContractPagesProps = Readonly<{ procurementId: string; lot: number; current: (typeof pages)[number][0] }>;

/** The pages of one lot's contract. */
export function ContractPages({ procurementId, lot, current }: ContractPagesProps) {
  return (
    <nav aria-label="Pages of this contract" className="jc-lots">
      <ul className="jc-lots__list">
        {pages.map(([text, to]) => (
          <li key={text}>
            <TextLink to={to(procurementId, lot)} current={text === current}>
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
