import type { ShownLot } from '#app/components/lot-tabs.tsx';
import type { ProcurementFrame } from '#app/components/procurement-page.tsx';
import type { Permission } from '#app/domain/permission.ts';
import { paths } from '#app/paths.ts';
import type { ProcurementVisit } from './http.server.ts';

type Page = readonly [string, Permission, (p: string) => string];

/** Every page of a procurement, by what it is for, in the order of the work. */
const parts: readonly (readonly [string, readonly Page[]])[] = [
  [
    'Agree',
    [
      ['Overview', 'readProcurement', paths.procurement],
      ['Partners and people', 'readPartners', paths.partners],
      ['Membership', 'readMembership', paths.membership],
      ['Cost shares', 'readCostShares', paths.costShares],
      ['Approvals', 'readApprovals', paths.approvals],
      ['Timetable', 'readTimetable', paths.timetable],
    ],
  ],
  [
    'Evaluate',
    [
      ['Award criteria', 'readCriteria', paths.criteria],
      ['Price bench', 'readCriteria', paths.priceBench],
      ['Tenders', 'readBids', paths.bids],
      ['Panel', 'readPanel', paths.panel],
      ['Conflicts', 'readConflicts', paths.conflicts],
      ['Calibration', 'readCalibration', paths.calibration],
      ['Score', 'score', paths.score],
      ['Moderation', 'readModeration', paths.moderation],
      ['Minutes', 'readModeration', paths.minutes],
      ['Prices', 'readPrices', paths.prices],
      ['Results', 'readResults', paths.results],
      ['Sensitivity', 'readResults', paths.sensitivity],
      ['Second reading', 'readAgain', paths.secondReading],
    ],
  ],
  [
    'Decide',
    [
      ['Letters', 'readLetters', paths.letters],
      ['Contract', 'readContract', paths.contract],
      ['Documents', 'readDocuments', paths.documents],
      ['Decision records', 'readRecords', paths.procurementRecords],
      ['Ledger', 'readLedger', paths.ledger],
    ],
  ],
];

/** What every page of a procurement shows around its own content. */
export function frameOf({ access, can }: ProcurementVisit): ProcurementFrame {
  const { id, reference, title } = access.procurement;
  return {
    id,
    reference,
    title,
    parts: parts.flatMap(([name, pages]) => {
      const open = pages.filter(([, permission]) => can(permission)).map(([text, , to]) => ({ text, to: to(id) }));
      return open.length > 0 ? [{ name, pages: open }] : [];
    }),
  };
}

/** The lots where the viewer has the permission, for choosing one. */
export const lotsOf = ({ access, can }: ProcurementVisit, permission: Permission): readonly ShownLot[] =>
  access.lots
    .filter((lot) => can(permission, lot.id))
    .map(({ id, number, title, stage }) => ({ id, number, title, stage }));
