import { paths } from '#app/paths.ts';
import type { FactHrefs } from '../fact-link.ts';
import { partBoxes } from './parts/part-boxes.ts';
import { RECORD_PARTS, type RecordPart } from './record-facts.ts';
import type { GivenFacts } from './record-from-procurement.ts';

type Place = Readonly<{ councilId: string; recordId: string; procurementId: string | null }>;

/** Where each fact of a record is kept: its box in the draft, or the page of the procurement or council that gives it. */
export function recordHrefs({ councilId, recordId, procurementId }: Place, given: GivenFacts): FactHrefs {
  const entries = RECORD_PARTS.flatMap((part) => {
    const page = paths.recordPart(councilId, recordId, part);
    const boxes = partBoxes[part].map((box): [string, string] => [`${part}.${box.name}`, `${page}#${boxId(box)}`]);
    return [[part, page] as [string, string], ...boxes];
  });
  const sources =
    procurementId === null
      ? []
      : RECORD_PARTS.flatMap((part) =>
          Object.keys(given[part] ?? {}).map((name): [string, string] => [
            `${part}.${name}`,
            sourceOf(part, procurementId),
          ]),
        );
  return { ...Object.fromEntries([...entries, ...sources]), council: paths.council(councilId) };
}

/** A list is reached at the first box of its first row, a day at its own first box. */
function boxId(box: (typeof partBoxes)[RecordPart][number]): string {
  if (box.kind === 'day') return `${box.name}-day`;
  if (box.kind !== 'rows') return box.name;
  const [first] = box.boxes;
  return `${box.name}-0-${first?.name ?? ''}`;
}

function sourceOf(part: RecordPart, procurementId: string): string {
  if (part === 'funding') return paths.costShares(procurementId);
  if (part === 'maker' || part === 'authority') return paths.approvals(procurementId);
  if (part === 'classification') return paths.timetable(procurementId);
  return paths.procurement(procurementId);
}
