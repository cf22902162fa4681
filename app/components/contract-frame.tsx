import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import { ContractPages } from './contract-pages.tsx';
import type { FormProblem } from './form-problems.ts';
import { EmptyState } from './govuk/empty-state.tsx';
import { TextLink } from './govuk/text-link.tsx';
import { LotTabs, type ShownLot } from './lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from './procurement-page.tsx';

export type ContractFrameProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
}>;

type ContractFrameOwn = ContractFrameProps &
  Readonly<{
    heading: 'Recharges' | 'Extensions and variations' | 'Performance';
    lead: string;
    problems?: readonly FormProblem[];
    signed: boolean;
    /** Shown also before the contract is signed. */
    before?: ReactNode;
    children: ReactNode;
  }>;

const addresses = {
  Recharges: paths.recharges,
  'Extensions and variations': paths.contractChanges,
  Performance: paths.performance,
} as const;

/** The frame of the pages about a signed contract; before it is signed they say so. */
export function ContractFrame(props: ContractFrameOwn) {
  const { frame, lots, lot, heading, lead, problems, signed, before, children } = props;
  return (
    <ProcurementPage
      frame={frame}
      heading={heading}
      under={{ text: 'Contract', to: paths.contract(frame.id, lot.number) }}
      lead={lead}
      problems={problems}
    >
      <LotTabs lots={lots} current={lot} to={(number) => addresses[heading](frame.id, number)} />
      <ContractPages procurementId={frame.id} lot={lot.number} current={heading} />
      {before}
      {signed ? (
        children
      ) : (
        <EmptyState title="The contract of this lot has not been signed">
          <p className="govuk-body">
            <TextLink to={paths.contract(frame.id, lot.number)}>
              See what stands between the councils and a signature
            </TextLink>
          </p>
        </EmptyState>
      )}
    </ProcurementPage>
  );
}
