import { parseForm } from './form-schema.ts';
import data from './halton-executive-board-report.json' with { type: 'json' };

/**
 * A Cabinet report for Warrington in the demonstration: the same kind of report with priorities of its own. It is made
 * up, and says so in its edition; the council's own form takes its place when it is entered.
 */
export const warringtonCabinetReport = parseForm({
  ...data,
  id: 'warrington-cabinet-report',
  council: 'Warrington Borough Council',
  edition: 'Cabinet report, made up for the demonstration',
  priorities: [
    { id: 'opportunity', name: 'Opportunities for children and young people' },
    { id: 'health', name: 'Good health and independence' },
    { id: 'places', name: 'Strong and safe communities' },
  ],
});
