/**
 * Comma-separated text as spreadsheet programs read it: every cell quoted, lines ended by CR and LF, and no cell that a
 * program would take for a formula.
 * Authority: RFC 4180; OWASP on CSV injection.
 * Example: `=1+1` becomes `"'=1+1"`.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
