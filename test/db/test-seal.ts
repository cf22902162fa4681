import { openPriceSeal } from '#app/server/price-seal.server.ts';

/** The portal's key in tests. */
export const testSeal = openPriceSeal('0'.repeat(64));
