import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ConflictKind } from '#app/domain/conflict-of-interest.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import { roleName } from '#app/domain/permission.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AppointForm } from './appoint-form.tsx';
import { DeclareForm } from './declare-form.tsx';

export type PanelViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  members: readonly Readonly<{
    appointmentId: string;
    post: string;
    councilName: string | null;
    role: PanelRole;
    /** Undefined: not the viewer's to see. */
    declared?: ConflictKind | null;
    details: string | null;
  }>[];
  people: readonly Readonly<{ id: string; post: string; councilName: string }>[];
  mayAppoint: boolean;
  blocked: string | null;
  mine: Readonly<{
    declarations: readonly Readonly<{ kind: ConflictKind; details: string | null; declaredAt: string }>[];
    tenderers: readonly string[];
  }> | null;
  declareBlocked: string | null;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function PanelView(props: PanelViewProps) {
  const { frame, lots, lot, members, answer, mine, mayAppoint } = props;
  return (
    <ProcurementPage frame={frame} heading="Panel" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.panel(frame.id, number)} />
      {mine ? <DeclareForm {...props} mine={mine} /> : null}
      {members.length > 0 ? <Members {...props} /> : <EmptyState title="Nobody has been appointed to this lot yet" />}
      {mayAppoint ? <AppointForm {...props} /> : null}
    </ProcurementPage>
  );
}

const declaredTag: Readonly<Record<ConflictKind, JSX.Element>> = {
  none: <Tag colour="green">No conflict</Tag>,
  perceived: <Tag colour="yellow">Perceived</Tag>,
  potential: <Tag colour="orange">Potential: stands aside</Tag>,
  actual: <Tag colour="red">Actual: stands aside</Tag>,
};

function Members({ lot, members, mayAppoint, blocked, formKeys }: PanelViewProps) {
  const declarations = members.some(({ declared }) => declared !== undefined);
  const removable = mayAppoint && !blocked;
  return (
    <>
      {removable ? (
        <form method="post" id="release">
          <HiddenInput name="intent" value="release" />
          <HiddenInput name="idempotencyKey" value={formKeys[2]} />
          <HiddenInput name="lotId" value={lot.id} />
        </form>
      ) : null}
      <Table
        caption={`Panel of lot ${lot.number}`}
        captionSize="m"
        columns={[
          { heading: 'Post' },
          { heading: 'Council' },
          { heading: 'Role' },
          ...(declarations ? [{ heading: 'Conflict of interest' }] : []),
          ...(removable ? [{ heading: 'Release', headingHidden: true }] : []),
        ]}
        rows={members.map((member) => ({
          key: member.appointmentId,
          cells: [
            member.post,
            member.councilName ?? 'Outside the councils',
            roleName[member.role],
            ...(declarations ? [<Declared key="declared" {...member} />] : []),
            ...(removable
              ? [
                  <button
                    key="release"
                    type="submit"
                    form="release"
                    name="appointmentId"
                    value={member.appointmentId}
                    className="jc-button-link"
                  >
                    Release<span className="govuk-visually-hidden"> {member.post}</span>
                  </button>,
                ]
              : []),
          ],
        }))}
      />
    </>
  );
}

function Declared({ declared, details }: PanelViewProps['members'][number]) {
  if (declared === undefined) return <span className="jc-muted">not shown</span>;
  if (declared === null) return <Tag colour="grey">Not declared yet</Tag>;
  return (
    <>
      {declaredTag[declared]}
      {details ? <span className="jc-tree__reference">{details}</span> : null}
    </>
  );
}
