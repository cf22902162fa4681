/**
 * What waits for somebody at a council's decision records: a made version for its signature, a signed one for publication.
 *
 * Rule: whoever writes the record has it signed; democratic services publish it. A paper that was only entered waits for
 * nobody.
 * Authority: SI 2012/2089 regulations 12 to 14 (a record is produced and published as soon as reasonably practicable).
 * Example: version 2 is signed and not published: democratic services are asked to publish it, and nobody else is.
 */
import { type RecordState, recordStanding } from './record-standing.ts';

export interface RecordForTasks extends RecordState {
  readonly id: string;
  readonly councilId: string;
  readonly title: string;
  readonly fromPaper: boolean;
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
}

export interface RecordTask {
  readonly kind: 'sign' | 'publish';
  readonly councilId: string;
  readonly recordId: string;
  readonly title: string;
  readonly blocks: string;
}

export function recordTasks(records: readonly RecordForTasks[], today: string): readonly RecordTask[] {
  return records.flatMap((one): readonly RecordTask[] => {
    const { id: recordId, councilId, title, made, fromPaper, mayWrite, mayPublish } = one;
    if (fromPaper) return [];
    const of = `version ${made} of “${title}”`;
    const standing = recordStanding(one, today);
    if (standing === 'made' && mayWrite)
      return [{ kind: 'sign', councilId, recordId, title: `Have ${of} signed`, blocks: 'Holds up its publication' }];
    if (standing === 'signed' && mayPublish)
      return [{ kind: 'publish', councilId, recordId, title: `Publish ${of}`, blocks: 'Call-in begins with it' }];
    return [];
  });
}
