import type { ReportForm } from './form-schema.ts';
import { haltonExecutiveBoardReport } from './halton-executive-board-report.ts';
import { warringtonCabinetReport } from './warrington-cabinet-report.ts';

const forms: Readonly<Record<string, readonly ReportForm[]>> = {
  halton: [haltonExecutiveBoardReport],
  warrington: [warringtonCabinetReport],
};

/** Every edition of a council's report form that the portal holds, the newest first. */
export const formsOfCouncil = (councilId: string): readonly ReportForm[] =>
  Object.hasOwn(forms, councilId) ? (forms[councilId] ?? []) : [];

/** The edition in use on a day; null where the council's form has not been entered. */
export const reportFormOn = (councilId: string, on: string): ReportForm | null =>
  formsOfCouncil(councilId).find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ??
  null;

export const formById = (id: string): ReportForm | null =>
  Object.values(forms)
    .flat()
    .find((form) => form.id === id) ?? null;
