import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import type { GateKind, SignatureGate } from '#app/domain/signature-gates.ts';

const names: Readonly<Record<GateKind, string>> = {
  'award-recommended': 'Award recommended',
  'decision-effective': 'Decision effective',
  'conditions-met': 'Conditions met',
  'standstill-over': 'Standstill over',
  'value-approved': 'Value approved, extensions included',
  'authority-to-sign': 'Authority to sign',
  'conflicts-assessment': 'Conflicts assessments current',
  'budget-covers-share': 'Budget covers the share',
  'key-performance-indicators': 'Key performance indicators',
};

/** Every gate, red ones first, with its reason and what to do. */
export function Gates({ gates }: Readonly<{ gates: readonly SignatureGate[] }>) {
  const ordered = [...gates].sort((a, b) => Number(a.green) - Number(b.green));
  return (
    <Table
      stacked
      caption="Gates to signature"
      captionSize="m"
      columns={[{ heading: 'Gate' }, { heading: 'State' }, { heading: 'Why, and what to do' }]}
      rows={ordered.map(({ kind, councilId, green, reason }) => ({
        key: `${kind} ${councilId ?? 'all'}`,
        cells: [
          names[kind],
          <Tag key="state" colour={green ? 'green' : 'red'}>
            {green ? 'Green' : 'Red'}
          </Tag>,
          reason,
        ],
      }))}
    />
  );
}
