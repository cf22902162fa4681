import type { Draft } from './autosaver.ts';

const PREFIX = 'jc-draft:';

/** The browser's own store may be full, blocked or emptied: then autosaving works without it. */
function store(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'key' in value && 'fields' in value;
}

export function readDraft(name: string): Draft | null {
  try {
    const value: unknown = JSON.parse(store()?.getItem(PREFIX + name) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: Draft | null): void {
  try {
    if (draft) store()?.setItem(PREFIX + name, JSON.stringify(draft));
    else store()?.removeItem(PREFIX + name);
  } catch {
    return;
  }
}

/** For signing out on a shared computer: nothing unsent stays behind. */
export function forgetDrafts(): void {
  const storage = store();
  if (!storage) return;
  for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name);
}
