import type { Draft, Fields } from './autosaver.ts';

const PREFIX = 'jc-draft:';

/** The browser's own store may be full, blocked or emptied: then autosaving works without it. */
function store(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function readKept(name: string): unknown {
  try {
    return JSON.parse(store()?.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

function keep(name: string, value: unknown): void {
  try {
    if (value) store()?.setItem(PREFIX + name, JSON.stringify(value));
    else store()?.removeItem(PREFIX + name);
  } catch {
    return;
  }
}

const holds = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);

export function readDraft(name: string): Draft | null {
  const value = readKept(name);
  return holds(value, 'key', 'fields') ? (value as Draft) : null;
}

export const keepDraft = (name: string, draft: Draft | null): void => keep(name, draft);

/** What the server last stored from here, with the hidden fields it answered: a page served just before is older. */
export type Saved = Readonly<{ fields: Fields; hidden: Readonly<Record<string, string>> }>;

export function readSaved(name: string): Saved | null {
  const value = readKept(`saved:${name}`);
  return holds(value, 'fields', 'hidden') ? (value as Saved) : null;
}

export const keepSaved = (name: string, saved: Saved | null): void => keep(`saved:${name}`, saved);

/** For signing out on a shared computer: nothing typed stays behind. */
export function forgetDrafts(): void {
  const storage = store();
  if (!storage) return;
  for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name);
}
