import { Details } from '#app/components/govuk/details.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { roleName } from '#app/domain/permission.ts';
import type { PanelViewProps } from './view.tsx';

/** Who was appointed and released when; shown once anybody has been released. */
export function History({ history, lot }: PanelViewProps) {
  if (!history.some(({ kind }) => kind === 'released')) return null;
  return (
    <Details summary={`Appointments and releases of lot ${lot.number}`}>
      <p className="govuk-body">The marks of whoever was released stay on record and do not count.</p>
      <Table
        caption="History of the panel"
        columns={[{ heading: 'When' }, { heading: 'What' }, { heading: 'Post' }, { heading: 'Role' }]}
        rows={history.map(({ id, kind, post, role, recordedAt }) => ({
          key: id,
          cells: [recordedAt, kind === 'appointed' ? 'Appointed' : 'Released', post, roleName[role]],
        }))}
      />
    </Details>
  );
}
