import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ConflictKind, Mitigation } from '#app/domain/conflict-of-interest.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AppointForm } from './appoint-form.tsx';
import { DeclareForm } from './declare-form.tsx';
import { History } from './history.tsx';
import { Matches } from './matches.tsx';
import { Members } from './members.tsx';
import { MitigationForm } from './mitigation-form.tsx';

export type ShownMember = Readonly<{
  appointmentId: string;
  post: string;
  councilName: string | null;
  role: PanelRole;
  /** The viewer is this person. */
  own: boolean;
  declarationId: string | null;
  /** Undefined: not the viewer's to see. */
  declared?: ConflictKind | null;
  details: string | null;
  mitigation: Mitigation | null;
  /** The questions an evaluator marks; null: every one. */
  assigned: readonly string[] | null;
}>;

export type PanelViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  members: readonly ShownMember[];
  people: readonly Readonly<{ id: string; post: string; councilName: string }>[];
  history: readonly Readonly<{
    id: string;
    kind: 'appointed' | 'released';
    post: string;
    role: PanelRole;
    recordedAt: string;
  }>[];
  /** Registered interests that bear a name of a tender, as sentences. */
  matches: readonly string[];
  mayAppoint: boolean;
  mayMitigate: boolean;
  mitigateBlocked: string | null;
  /** Whose conflict is being decided about. */
  concerned: ShownMember | null;
  blocked: string | null;
  mine: Readonly<{
    declarations: readonly Readonly<{
      kind: ConflictKind;
      details: string | null;
      declaredAt: string;
      mitigation: Mitigation | null;
    }>[];
    /** Null: withheld until the quality of every lot is locked. */
    tenderers: readonly string[] | null;
  }> | null;
  declareBlocked: string | null;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function PanelView(props: PanelViewProps) {
  const { frame, lots, lot, members, answer, mine, mayAppoint, concerned } = props;
  return (
    <ProcurementPage frame={frame} heading="Panel" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.panel(frame.id, number)} />
      {concerned ? (
        <MitigationForm {...props} concerned={concerned} />
      ) : (
        <>
          <Matches {...props} />
          {mine ? <DeclareForm {...props} mine={mine} /> : null}
          {members.length > 0 ? (
            <Members {...props} />
          ) : (
            <EmptyState title="Nobody has been appointed to this lot yet" />
          )}
          <History {...props} />
          {mayAppoint ? (
            <p className="govuk-body">
              <TextLink to={paths.panelWork(frame.id, lot.number)}>Questions and dates of the panel</TextLink>
            </p>
          ) : null}
          {mayAppoint ? <AppointForm {...props} /> : null}
        </>
      )}
    </ProcurementPage>
  );
}
