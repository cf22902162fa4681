import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { TestProject } from 'vitest/node';
import { loadDemonstration } from '#app/commands/load-demonstration.server.ts';
import { inOneTransaction } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { loadReferenceData } from '#db/seed/reference-data.server.ts';
import { createDatabase } from './owner-commands.ts';
import { testSeal } from './test-seal.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
  }
}

/** Migrated, with councils and people. */
export const template = 'portal_test_template';
/** Migrated, with the whole demonstration. */
export const demonstrationTemplate = 'portal_test_demonstration';

/** One real PostgreSQL for the whole run; its migrated template is copied for each test file. */
export default async function setup(project: TestProject) {
  spawnSync('node', ['app/cli/prepare.mjs'], { stdio: 'inherit' });
  // A folder a run, so that two runs at once do not stop each other's database.
  const folder = `.cache/test-database-${process.pid}`;
  const given = process.env.DATABASE_URL;
  if (!given) fs.mkdirSync(folder, { recursive: true });
  const embedded = given ? null : await startEmbedded(folder, console.log);
  const ownerUrl = given ?? (embedded?.ownerUrl as string);
  const url = await createDatabase(ownerUrl, template);
  await migrate(url);
  await inOneTransaction(url, (_transactions, owner) => loadReferenceData(owner));
  const demonstration = await createDatabase(ownerUrl, demonstrationTemplate);
  await migrate(demonstration);
  await loadDemonstration(demonstration, testSeal);
  project.provide('ownerUrl', ownerUrl);
  return async () => {
    await embedded?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
