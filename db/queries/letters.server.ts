import { sql } from 'kysely';
import type { NoticeRegime } from '#app/domain/outcome-notice.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { OutcomeLetterTable } from '../schema/outcome.ts';

export interface StoredLetter extends Pick<OutcomeLetterTable, 'id' | 'lotId' | 'bidId' | 'kind' | 'title' | 'hash'> {
  readonly dated: string;
  readonly letter: string;
  readonly tenderer: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
}

const letters = (db: Db) =>
  db
    .selectFrom('outcomeLetter as o')
    .innerJoin('bid as b', 'b.id', 'o.bidId')
    .innerJoin('tenderer as t', 't.id', 'b.tendererId')
    .innerJoin('person as p', 'p.id', 'o.issuedBy')
    .select(['o.id', 'o.lotId', 'o.bidId', 'o.kind', 'o.title', 'o.hash', sql<string>`o.dated::text`.as('dated')])
    .select(['b.letter', 't.name as tenderer', 'p.post as issuedBy', 'o.issuedAt']);

/** The letters of a lot that the viewer may read, by the tender's letter. */
export const listLetters = (db: Db, lotId: string): Promise<StoredLetter[]> =>
  letters(db).where('o.lotId', '=', lotId).orderBy('b.letter').execute();

/** One letter with its document; undefined where there is none that the viewer may read. */
export const findLetter = (db: Db, procurementId: string, id: string) =>
  letters(db)
    .innerJoin('lot as l', 'l.id', 'o.lotId')
    .select('o.model')
    .where('o.id', '=', id)
    .where('l.procurementId', '=', procurementId)
    .executeTakeFirst();

export interface LetterOccasionRow {
  readonly regime: NoticeRegime;
  readonly lightTouch: boolean;
  readonly council: string;
  readonly reference: string;
  readonly title: string;
  readonly lot: string;
}

/** What every letter of a lot is headed with. One statement. */
export async function findLetterOccasion(db: Db, lotId: string): Promise<LetterOccasionRow> {
  return db
    .selectFrom('lot as l')
    .innerJoin('procurement as p', 'p.id', 'l.procurementId')
    .innerJoin('council as c', 'c.id', 'p.leadCouncilId')
    .select(['p.regime', 'p.lightTouch', 'c.name as council', 'p.reference', 'p.title'])
    .select(sql<string>`'Lot ' || l.number || ': ' || l.title`.as('lot'))
    .where('l.id', '=', lotId)
    .executeTakeFirstOrThrow();
}

export const insertLetters = (tx: Tx, rows: readonly OutcomeLetterTable[]) =>
  tx
    .insertInto('outcomeLetter')
    .values(rows.map(({ model, ...row }) => ({ ...row, model: jsonb(model) })))
    .execute();
