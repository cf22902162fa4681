import { parseForm } from './form-schema.ts';
import data from './halton-executive-board-report.json' with { type: 'json' };

/** Halton Borough Council's Executive Board report, checked when it is loaded. */
export const haltonExecutiveBoardReport = parseForm(data);
