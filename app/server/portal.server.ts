import type { Transactions } from '#db/client.server.ts';
import type { PriceSeal } from './price-seal.server.ts';
import type { Renditions } from './renditions.server.ts';
import type { Sessions, Viewer } from './session.server.ts';

/** What the running portal gives to every request. Routes reach the database and the clock only through it. */
export interface Portal {
  readonly transactions: Transactions;
  readonly sessions: Sessions;
  readonly priceSeal: PriceSeal;
  readonly renditions: Renditions;
  /** True on the embedded database with demonstration data: `/demo` exists, for callers on this machine. */
  readonly demonstration: boolean;
  now(): Date;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    readonly portal: Portal;
    readonly nonce: string;
    /** Names this request in the log; shown to the person when something fails. */
    readonly reference: string;
    readonly fromThisMachine: boolean;
    /** The signed-in person; asked of the database once a request. */
    viewer(): Promise<Viewer | null>;
  }
}
