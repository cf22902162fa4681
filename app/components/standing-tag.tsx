import { type CouncilStanding, standingName } from '#app/domain/approval-status.ts';
import { Tag } from './govuk/tag.tsx';

const colours = { waiting: 'yellow', approved: 'green', approvedWithConditions: 'green', rejected: 'red' } as const;

/** Where a council stands on an offer, in words and colour. */
export function StandingTag({ state }: Pick<CouncilStanding, 'state'>) {
  return <Tag colour={colours[state]}>{standingName[state]}</Tag>;
}
