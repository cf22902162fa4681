import postgres from 'postgres';

/**
 * The wall around postgres.js. When a server ends a session inside a transaction, the stock driver may run that
 * transaction's next query inside ANOTHER transaction of the pool. Here every connection is a client of its own with
 * one reserved session; a query on a session whose connection closed is refused, and the client is thrown away.
 */
export interface FencedConnection {
  query(text: string, values?: readonly unknown[]): Promise<FencedRows>;
  /** Several statements in one round trip, no values: transaction control only. */
  control(text: string): Promise<void>;
  readonly dead: boolean;
}

export interface FencedRows {
  readonly rows: readonly Record<string, unknown>[];
  readonly count: number;
}

export interface FencedPoolOptions {
  readonly max: number;
  /** Milliseconds to wait for a free connection before giving up. */
  readonly waitLimit: number;
  /** False behind a pooler in transaction mode. */
  readonly prepare: boolean;
}

export class ConnectionLost extends Error {
  readonly code: 'CONNECTION_CLOSED' | 'CONNECTION_WAIT';
  constructor(code: ConnectionLost['code'], cause?: unknown) {
    super(code === 'CONNECTION_WAIT' ? 'no free database connection' : 'database connection closed', { cause });
    this.code = code;
  }
}

interface Waiting {
  resolve(connection: Connection): void;
  reject(reason: unknown): void;
}

const bigintAsNumber = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse(text: string) {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError('a stored whole number is beyond the safe range');
    return value;
  },
};
const plainDate = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (text: string) => text };

class Connection implements FencedConnection {
  dead = false;
  private session: postgres.ReservedSql | null = null;
  private readonly client: postgres.Sql<{ bigint: number }>;

  constructor(
    url: string,
    private readonly prepare: boolean,
  ) {
    this.client = postgres(url, {
      max: 1,
      connect_timeout: 4,
      prepare,
      onnotice() {},
      onclose: () => {
        this.dead = true;
      },
      types: { bigint: bigintAsNumber, date: plainDate },
      connection: { application_name: 'joint-commissioning' },
    }) as unknown as postgres.Sql<{ bigint: number }>;
  }

  async open() {
    this.session = await this.client.reserve();
  }

  async query(text: string, values: readonly unknown[] = []): Promise<FencedRows> {
    const rows = await this.run((session) => session.unsafe(text, values as never[], { prepare: this.prepare }));
    return { rows, count: rows.count ?? 0 };
  }

  async control(text: string) {
    await this.run((session) => session.unsafe(text));
  }

  private async run(send: (session: postgres.ReservedSql) => postgres.PendingQuery<postgres.Row[]>) {
    if (this.dead || !this.session) throw new ConnectionLost('CONNECTION_CLOSED');
    try {
      return await send(this.session);
    } catch (error) {
      if (!isStatementError(error)) this.dead = true;
      throw error;
    }
  }

  async close() {
    this.dead = true;
    await this.client.end({ timeout: 1 }).catch(() => {});
  }
}

/** An error that PostgreSQL reports for the statement alone leaves the connection usable; any other does not. */
const isStatementError = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && !/^(57P0|08)/.test(error.code);

export class FencedPool {
  private readonly idle: Connection[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly all = new Set<Connection>();
  private opening = 0;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly options: FencedPoolOptions,
  ) {}

  async use<T>(work: (connection: FencedConnection) => Promise<T>): Promise<T> {
    const connection = await this.acquire();
    try {
      return await work(connection);
    } finally {
      this.release(connection);
    }
  }

  async end() {
    this.ended = true;
    for (const { reject } of this.waiting.splice(0)) reject(new ConnectionLost('CONNECTION_CLOSED'));
    await Promise.all([...this.all].map((connection) => connection.close()));
  }

  private acquire(): Promise<Connection> {
    if (this.ended) return Promise.reject(new ConnectionLost('CONNECTION_CLOSED'));
    for (let found = this.idle.pop(); found; found = this.idle.pop()) {
      if (!found.dead) return Promise.resolve(found);
      this.discard(found);
    }
    if (this.all.size + this.opening < this.options.max) return this.open();
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        resolve: (connection) => {
          clearTimeout(timer);
          resolve(connection);
        },
        reject: (reason) => {
          clearTimeout(timer);
          reject(reason);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(new ConnectionLost('CONNECTION_WAIT'));
      }, this.options.waitLimit);
      this.waiting.push(entry);
    });
  }

  private async open(): Promise<Connection> {
    this.opening++;
    const connection = new Connection(this.url, this.options.prepare);
    this.all.add(connection);
    this.opening--;
    try {
      await connection.open();
      return connection;
    } catch (error) {
      this.discard(connection);
      throw new ConnectionLost('CONNECTION_CLOSED', error);
    }
  }

  private release(connection: Connection) {
    if (connection.dead) return this.discard(connection);
    const next = this.waiting.shift();
    if (next) next.resolve(connection);
    else this.idle.push(connection);
  }

  private discard(connection: Connection) {
    this.all.delete(connection);
    connection.close().catch(() => {});
    const next = this.ended ? undefined : this.waiting.shift();
    if (next) this.open().then(next.resolve, next.reject);
  }
}
