/**
 * What a moderator types for a consensus, and where each problem of the rule belongs on the form.
 * Authority: as consensus.ts, whose rule this passes on.
 * Example: "3f2a… has neither assented nor dissented." belongs to that person's question and is said with their post.
 */
import type { Problem } from './problem.ts';
import type { FieldProblem } from './refusal.ts';

export interface PanelPerson {
  readonly personId: string;
  /** Post and council, as the page shows them. */
  readonly name: string;
}

export const viewField = (personId: string) => `view-${personId}`;
export const viewReasonField = (personId: string) => `viewReason-${personId}`;

/** Problems of a consensus as problems of the form's fields, with people named by their posts. */
export function consensusFieldProblems(
  problems: readonly Problem[],
  positions: readonly { readonly person: string }[],
  panel: readonly PanelPerson[],
): readonly FieldProblem[] {
  return problems.map(({ path, problem }) => {
    const person = panel.find(({ personId }) => problem.includes(personId));
    const sentence = person ? problem.replaceAll(person.personId, person.name) : problem;
    const index = /^positions\[(\d+)\]/.exec(path)?.[1];
    if (index !== undefined) return { field: viewReasonField(positions[Number(index)]?.person ?? ''), sentence };
    return { field: path === 'positions' && person ? viewField(person.personId) : path, sentence };
  });
}

/** How a member of the panel is named. */
export const panelName = ({ post, councilName }: { readonly post: string; readonly councilName: string | null }) =>
  councilName ? `${post}, ${councilName}` : post;
