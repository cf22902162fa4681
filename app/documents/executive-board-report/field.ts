import type { Runs } from '../document.ts';
import type { ReportContext } from './report-context.ts';

/** A single fact in words (`null`: not recorded), named by its label; or words that are no fact of their own. */
export type Field =
  | { readonly label: string; readonly words: (context: ReportContext) => string | null }
  | { readonly runs: (context: ReportContext) => Runs };
