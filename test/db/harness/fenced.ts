import { type FencedConnection, FencedPool } from '#db/fenced-pool.server.ts';

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** The portal's own pool behind the shape that the two scripts expect of a driver. */
export default function fenced(url: string, options: { max?: number; connection?: Record<string, unknown> } = {}) {
  const idleLimit = options.connection?.idle_in_transaction_session_timeout;
  const name = options.connection?.application_name;
  const pool = new FencedPool(url, { max: options.max ?? 10, waitLimit: 5_000, prepare: true });
  const tag =
    (connection: FencedConnection): Tag =>
    async (strings, ...values) =>
      (
        await connection.query(
          strings.reduce((text, part, at) => `${text}$${at}${part}`),
          values,
        )
      ).rows;
  const begin = <T>(work: (tx: Tag) => Promise<T>) =>
    pool.use(async (connection) => {
      if (name) await connection.control(`set application_name = '${name}'`);
      if (idleLimit) await connection.control(`set idle_in_transaction_session_timeout = ${idleLimit}`);
      await connection.control('begin');
      try {
        const result = await work(tag(connection));
        await connection.control('commit');
        return result;
      } catch (error) {
        if (!connection.dead) await connection.control('rollback').catch(() => {});
        throw error;
      }
    });
  const sql: Tag = (strings, ...values) => begin((tx) => tx(strings, ...values));
  return Object.assign(sql, { begin });
}
