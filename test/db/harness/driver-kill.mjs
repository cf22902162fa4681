// Sessions are terminated five times under 16 transactions at once: does the process live and the pool recover?
//   DATABASE_URL=postgres://superuser@… node ../shared/harness/driver-kill.mjs
// Exit 0: alive, 16 of 16 transactions afterwards. DRIVER as in driver-leak.mjs.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const { default: postgres } = await import(pathToFileURL(process.env.DRIVER ?? require.resolve('postgres')).href);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const name = `driver-kill-${process.pid}`;
const sql = postgres(process.env.DATABASE_URL, {
  max: 8,
  onnotice() {},
  connect_timeout: 5,
  connection: { application_name: name },
});
const admin = postgres(process.env.DATABASE_URL, { max: 1, onnotice() {} });
const transaction = () =>
  sql.begin(async (tx) => {
    await tx`select set_config('app.viewer', 'A', true)`;
    await tx`select pg_sleep(0.01)`;
    const [row] = await tx`select current_setting('app.viewer', true) viewer`;
    return row.viewer;
  });
let good = 0,
  failed = 0,
  wrong = 0,
  stop = false,
  recovered = 0;
process.on('exit', (code) =>
  console.log(JSON.stringify({ exit: code, good, failed, wrong, recovered: `${recovered}/16` })),
);
const workers = Array.from({ length: 16 }, async () => {
  while (!stop) {
    try {
      (await transaction()) === 'A' ? good++ : wrong++;
    } catch {
      failed++;
      await sleep(50);
    }
  }
});
await sleep(500);
for (let round = 0; round < 5; round++) {
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
  await sleep(300);
}
await sleep(1500);
stop = true;
await Promise.race([Promise.all(workers), sleep(6000)]);
await Promise.all(
  Array.from({ length: 16 }, () => Promise.race([transaction().then(() => recovered++), sleep(6000)]).catch(() => {})),
);
process.exit(recovered === 16 && wrong === 0 ? 0 : 1);
