import { type LotStage, lotStageName } from '#app/domain/stage.ts';
import { Tag } from './govuk/tag.tsx';
import { TextLink } from './govuk/text-link.tsx';

export type ShownLot = Readonly<{ id: string; number: number; title: string; stage: LotStage }>;

type LotTabsProps = Readonly<{
  /** The lots that the viewer may open on this page. */
  lots: readonly ShownLot[];
  current: ShownLot;
  to: (lot: number) => string;
}>;

/** Which lot the page is about, how far it is, and the way to the others. */
export function LotTabs({ lots, current, to }: LotTabsProps) {
  return (
    <div className="jc-lots">
      {lots.length > 1 ? (
        <nav aria-label="Lots">
          <ul className="jc-lots__list">
            {lots.map(({ number }) => (
              <li key={number}>
                <TextLink to={to(number)} current={number === current.number}>
                  Lot {number}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <h2 className="govuk-heading-m jc-lots__title">
        Lot {current.number}: {current.title} <Tag>{lotStageName[current.stage]}</Tag>
      </h2>
    </div>
  );
}
