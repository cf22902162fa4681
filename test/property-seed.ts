/**
 * Properties draw the same cases in every run, so that a commit that passed passes again. To look further, give another
 * seed or more cases: `PROPERTY_SEED=random PROPERTY_RUNS=5000 npx vitest run --config .config/vitest.config.ts <file>`.
 */
import fc from 'fast-check';

const { PROPERTY_SEED = '1', PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  seed: PROPERTY_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(PROPERTY_SEED),
  ...(PROPERTY_RUNS === undefined ? {} : { numRuns: Number(PROPERTY_RUNS) }),
});
