// Does a dead transaction's next query run inside ANOTHER viewer's transaction?
// Reproduces on stock postgres.js 3.4.9. Run from the project's root (it resolves `postgres` there):
//   DATABASE_URL=postgres://… node ../shared/harness/driver-leak.mjs
// Exit 0: no leak and the pool recovered. Exit 1: leak, hang or crash. Point DRIVER at a module whose default export is
// a function (url, options) => sql to test a patched or wrapped driver instead.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const { default: postgres } = await import(pathToFileURL(process.env.DRIVER ?? require.resolve('postgres')).href);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
let crashed = null;
process.on('uncaughtException', (error) => {
  crashed = error.message;
});
const sql = postgres(process.env.DATABASE_URL, {
  max: 1,
  onnotice() {},
  connect_timeout: 3,
  connection: { idle_in_transaction_session_timeout: 300 },
});
let seen = null;
const first = sql
  .begin(async (tx) => {
    await tx`select set_config('app.viewer', 'A', true)`;
    await sleep(900); // the server ends this session at 300 ms
    const [row] = await tx`select current_setting('app.viewer', true) viewer`;
    seen = row.viewer;
  })
  .then(
    () => 'committed',
    (error) => error.code ?? error.message,
  );
await sleep(700);
const second = sql
  .begin(async (tx) => {
    await tx`select set_config('app.viewer', 'B', true)`;
    await sleep(450);
    await tx`select 1`;
  })
  .then(
    () => 'committed',
    (error) => error.code ?? error.message,
  );
const outcome = await Promise.race([Promise.all([first, second]), sleep(5000).then(() => 'hang')]);
const after = await Promise.race([
  sql`select 1`.then(
    () => 'ok',
    (error) => error.code,
  ),
  sleep(5000).then(() => 'hang'),
]);
const leak = seen === 'B';
console.log(JSON.stringify({ leak, deadTransactionSaw: seen, outcome, poolAfterwards: after, crashed }));
process.exit(leak || crashed || after !== 'ok' || outcome === 'hang' ? 1 : 0);
