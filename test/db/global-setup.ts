import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { TestProject } from 'vitest/node';
import { inOneTransaction } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { loadReferenceData } from '#db/seed/reference-data.server.ts';
import { createDatabase } from './owner-commands.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
  }
}

export const template = 'portal_test_template';

/** One real PostgreSQL for the whole run; its migrated template is copied for each test file. */
export default async function setup(project: TestProject) {
  spawnSync('node', ['app/cli/prepare.mjs'], { stdio: 'inherit' });
  const folder = '.cache/test-database';
  const given = process.env.DATABASE_URL;
  if (!given) fs.mkdirSync(folder, { recursive: true });
  const embedded = given ? null : await startEmbedded(folder, console.log);
  const ownerUrl = given ?? (embedded?.ownerUrl as string);
  const url = await createDatabase(ownerUrl, template);
  await migrate(url);
  await inOneTransaction(url, (_transactions, owner) => loadReferenceData(owner));
  project.provide('ownerUrl', ownerUrl);
  return async () => {
    await embedded?.stop();
  };
}
