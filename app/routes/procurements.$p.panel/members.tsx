import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { needsMitigation, sayMitigation } from '#app/domain/conflict-mitigation.ts';
import type { ConflictKind, Mitigation } from '#app/domain/conflict-of-interest.ts';
import { roleName } from '#app/domain/permission.ts';
import { paths } from '#app/paths.ts';
import type { PanelViewProps, ShownMember } from './view.tsx';

/** Who is on the panel, what each has declared and what was decided about it, as far as the viewer may see it. */
export function Members(props: PanelViewProps) {
  const { lot, members, mayAppoint, blocked, formKeys } = props;
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
            member.assigned ? `${roleName[member.role]} of ${member.assigned.join(', ')}` : roleName[member.role],
            ...(declarations ? [<Declared key="declared" {...props} member={member} />] : []),
            ...(removable ? [<Release key="release" member={member} />] : []),
          ],
        }))}
      />
    </>
  );
}

const Release = ({ member: { appointmentId, post } }: Readonly<{ member: ShownMember }>) => (
  <button type="submit" form="release" name="appointmentId" value={appointmentId} className="jc-button-link">
    Release<span className="govuk-visually-hidden"> {post}</span>
  </button>
);

function Declared({
  frame,
  lot,
  member,
  mayMitigate,
  mitigateBlocked,
}: PanelViewProps & Readonly<{ member: ShownMember }>) {
  const { declared, details, mitigation, declarationId, post } = member;
  if (declared === undefined) return <span className="jc-muted">not shown</span>;
  if (declared === null) return <Tag colour="grey">Not declared yet</Tag>;
  return (
    <>
      <DeclaredTag kind={declared} mitigation={mitigation} />
      {details ? <span className="jc-tree__reference">{details}</span> : null}
      {mitigation ? <span className="jc-tree__reference">{sayMitigation(mitigation)}</span> : null}
      {mayMitigate && !mitigateBlocked && declarationId && !member.own && needsMitigation(declared) ? (
        <TextLink to={paths.mitigation(frame.id, lot.number, declarationId)}>
          {mitigation ? 'Decide anew' : 'Decide what is done'}
          <span className="govuk-visually-hidden"> about the conflict of the {post}</span>
        </TextLink>
      ) : null}
    </>
  );
}

const kindTag = {
  none: { colour: 'green', text: 'No conflict' },
  perceived: { colour: 'yellow', text: 'Perceived' },
  potential: { colour: 'orange', text: 'Potential' },
  actual: { colour: 'red', text: 'Actual' },
} as const;

/** The declaration, and whether the person marks. */
function DeclaredTag({ kind, mitigation }: Readonly<{ kind: ConflictKind; mitigation: Mitigation | null }>) {
  const { colour, text } = kindTag[kind];
  if (!needsMitigation(kind)) return <Tag colour={colour}>{text}</Tag>;
  if (!mitigation) return <Tag colour={colour}>{text}: no decision yet</Tag>;
  if (mitigation.kind === 'stands-aside') return <Tag colour={colour}>{text}: stands aside</Tag>;
  return <Tag colour="yellow">{text}: mitigated</Tag>;
}
