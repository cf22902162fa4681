/** A box in which one fact of a part is written; its name is the fact's own within the part, or within its row. */
export interface Box {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'day'
    | 'pounds'
    | 'count'
    | 'answer'
    | 'choice'
    /** One entry a line. */
    | 'lines'
    | 'counts'
    | 'amounts';
  /** Asked only of a record that was entered from paper. */
  readonly ofPaper?: boolean;
  /** Of a choice. Where the first is '' nothing is chosen yet. */
  readonly choices?: readonly Readonly<{ value: string; text: string }>[];
}

/** A list of facts of one kind, each row with its boxes. */
export interface Rows {
  readonly kind: 'rows';
  readonly name: string;
  /** What one row is called: "Alternative" is followed by its number. */
  readonly label: string;
  readonly boxes: readonly Box[];
}

export type PartBox = Box | Rows;

export const line = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'line' });
export const long = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'text' });
export const day = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'day' });
export const pounds = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'pounds' });
export const count = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'count' });
export const answer = (name: string, label: string, hint?: string): Box => ({ name, label, hint, kind: 'answer' });
export const list = (name: string, label: string, hint = 'One on each line'): Box => ({
  name,
  label,
  hint,
  kind: 'lines',
});
export const counts = (name: string, label: string, hint = 'One number on each line'): Box => ({
  name,
  label,
  hint,
  kind: 'counts',
});
export const amounts = (name: string, label: string, hint: string): Box => ({ name, label, hint, kind: 'amounts' });

export const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): Box => ({
  ...{ name, label, kind: 'choice' },
  choices: Object.entries(choices).map(([value, text]) => ({ value, text })),
});

/** As a choice, of which none may be made yet. */
export const openChoice = (name: string, label: string, choices: Readonly<Record<string, string>>): Box =>
  choice(name, label, { '': 'Not said yet', ...choices });

export const rowsOf = (name: string, label: string, ...boxes: readonly Box[]): Rows => ({
  kind: 'rows',
  name,
  label,
  boxes,
});
