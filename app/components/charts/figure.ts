/** A number to draw, and the exact text of it for the table. */
export type Figure = Readonly<{ value: number; text: string }>;
