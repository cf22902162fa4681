import { type RefObject, useEffect, useRef, useState } from 'react';
import { createAutosaver, type SaveState } from './autosaver.ts';
import { keepDraft, readDraft } from './draft-storage.ts';
import { readFields, sameFields, setHiddenFields, writeFields } from './form-fields.ts';
import { sendDraft } from './send-draft.ts';

type AutosaveOptions = Readonly<{
  /** Names the draft on this device: person, procurement, bid and criterion. */
  storageKey: string;
  /** Address that takes the form's fields and answers `{ saved: true, fields: { version } }` as JSON. */
  action: string;
  delay?: number;
}>;

type Autosave = Readonly<{
  /** Goes on the form. */
  form: RefObject<HTMLFormElement>;
  state: SaveState;
  /** Unsent text from an earlier visit was put back. */
  restored: boolean;
}>;

/** Also where `crypto.randomUUID` is missing: pages served without TLS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Saves a form as it is filled in. The form still works by its button, with or without this: a hidden field
 * `idempotencyKey`, if it has one, carries the key of the newest draft, so that the button repeats rather than doubles.
 */
export function useAutosave({ storageKey, action, delay = 900 }: AutosaveOptions): Autosave {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<SaveState>('unchanged');
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    return watch(element, { storageKey, action, delay, setState, setRestored });
  }, [storageKey, action, delay]);
  return { form, state, restored };
}

type Watch = Required<AutosaveOptions> &
  Readonly<{ setState: (state: SaveState) => void; setRestored: (restored: boolean) => void }>;

function watch(form: HTMLFormElement, { storageKey, action, delay, setState, setRestored }: Watch): () => void {
  const saver = createAutosaver({
    send: (draft) => sendDraft(form, action, draft),
    keep: (draft) => {
      keepDraft(storageKey, draft);
      if (draft) setHiddenFields(form, { idempotencyKey: draft.key });
    },
    onState: setState,
    newKey,
    delay,
  });
  const left = readDraft(storageKey);
  if (left && sameFields(left.fields, readFields(form))) keepDraft(storageKey, null);
  else if (left) {
    writeFields(form, left.fields);
    setRestored(true);
    saver.resume(left);
  }
  const onInput = () => saver.change(readFields(form));
  const onHide = () => document.visibilityState === 'hidden' && saver.sendNow();
  form.addEventListener('input', onInput);
  form.addEventListener('submit', saver.stop);
  window.addEventListener('online', saver.sendNow);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', saver.stop);
    window.removeEventListener('online', saver.sendNow);
    document.removeEventListener('visibilitychange', onHide);
    saver.sendNow();
    saver.stop();
  };
}
