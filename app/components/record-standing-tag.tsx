import { type RecordStanding, standingName } from '#app/domain/record-standing.ts';
import { Tag } from './govuk/tag.tsx';

const colours = { draft: 'grey', made: 'yellow', signed: 'blue', published: 'purple', effective: 'green' } as const;

/** How far a decision record has come. */
export function RecordStandingTag({ standing }: Readonly<{ standing: RecordStanding }>) {
  return <Tag colour={colours[standing]}>{standingName[standing]}</Tag>;
}
