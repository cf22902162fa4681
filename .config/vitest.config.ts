import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vite',
  test: {
    setupFiles: 'test/property-seed.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['test/{domain,exchange,documents,components,cli}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/{db,commands,server}/**/*.test.ts', 'test/*.test.ts'],
          globalSetup: 'test/db/global-setup.ts',
        },
      },
    ],
  },
});
