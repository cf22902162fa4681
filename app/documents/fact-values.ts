/** A calendar day as stored, 'YYYY-MM-DD'. */
export type Day = string;

/** Whether an amount leaves VAT out (net) or holds it (gross). */
export type VatBasis = 'net' | 'gross';
