import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { type FencedConnection, FencedPool, type FencedPoolOptions } from './fenced-pool.server.ts';
import type { Database } from './schema/database.ts';

/** What a read may do. A write needs `Tx`, which only `change` hands out, so a write elsewhere does not compile. */
export type Db = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>;
export type Tx = Db & Pick<Kysely<Database>, 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** Who is looking: a person's id, or null for the public. Row-level security sees nothing else. */
export type ViewerId = string | null;

export interface Transactions {
  read<T>(viewer: ViewerId, work: (db: Db) => Promise<T>): Promise<T>;
  write<T>(viewer: ViewerId, work: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

export interface TransactionOptions extends Partial<FencedPoolOptions> {
  readonly statementTimeout?: number;
  /** Called with the text of each statement, transaction control excepted. */
  onStatement?(text: string): void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const camelCase: KyselyPlugin = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** Measured on PostgreSQL 15: the statement of /tasks takes 30 ms, and 3.3 s where its plan is compiled before it runs. */
const noCompiling = 'set local jit = off';

/**
 * Every statement of the portal runs inside one of these transactions: as the role that owns nothing, with the viewer
 * set for this transaction only (a setting of the session would leak through a pooler), and with a deadline.
 */
export function openTransactions(url: string, options: TransactionOptions = {}): Transactions {
  const { max = 10, waitLimit = 3_000, prepare = true, statementTimeout = 4_000, onStatement } = options;
  const pool = new FencedPool(url, { max, waitLimit, prepare });

  async function transaction<T>(mode: string, viewer: ViewerId, work: (db: Kysely<Database>) => Promise<T>) {
    const start = `begin ${mode}; ${noCompiling}; set local statement_timeout = ${statementTimeout}; ${asViewer(viewer)}`;
    return pool.use(async (connection) => {
      await connection.control(start);
      try {
        const result = await work(bound(connection, onStatement));
        await connection.control('commit');
        return result;
      } catch (error) {
        if (!connection.dead) await connection.control('rollback').catch(() => {});
        throw error;
      }
    });
  }

  return {
    read: (viewer, work) => transaction('read only', viewer, work),
    write: (viewer, work) => transaction('', viewer, work),
    end: () => pool.end(),
  };
}

/**
 * All of `work` in one transaction of the tables' owner: the transactions it is given are savepoints as the portal's
 * role, so that loading a whole demonstration either happens or does not.
 */
export async function inOneTransaction(
  ownerUrl: string,
  work: (transactions: Transactions, owner: Kysely<Database>) => Promise<void>,
): Promise<void> {
  const pool = new FencedPool(ownerUrl, { max: 1, waitLimit: 10_000, prepare: true });
  const inner =
    (connection: FencedConnection): Transactions['write'] =>
    async (viewer, part) => {
      await connection.control(`savepoint part; ${asViewer(viewer)}`);
      try {
        const result = await part(bound(connection));
        await connection.control('release savepoint part; set local role none');
        return result;
      } catch (error) {
        await connection.control('rollback to savepoint part; set local role none');
        throw error;
      }
    };
  try {
    await pool.use(async (connection) => {
      await connection.control(`begin; ${noCompiling}`);
      const write = inner(connection);
      await work({ read: write, write, end: async () => {} }, bound(connection));
      await connection.control('commit');
    });
  } finally {
    await pool.end();
  }
}

function asViewer(viewer: ViewerId): string {
  if (viewer !== null && !uuid.test(viewer)) throw new TypeError('a viewer is a person’s id');
  return `set local role portal_app; select set_config('app.viewer', '${viewer ?? ''}', true)`;
}

/** Kysely over one connection of ours; it begins and ends nothing itself. */
export function bound(
  connection: FencedConnection,
  onStatement?: (text: string) => void,
  camelCased = true,
): Kysely<Database> {
  const single: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      onStatement?.(query.sql);
      const { rows, count } = await connection.query(query.sql, query.parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(count) };
    },
    streamQuery() {
      throw new Error('rows are not streamed');
    },
  };
  const nothing = async () => {};
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => single,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: camelCased ? [camelCase] : [],
  });
}
