import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Autosaver, createAutosaver, type SaveState } from './autosaver.ts';
import { keepDraft, keepSaved, readDraft, readSaved } from './draft-storage.ts';
import {
  applyOverrides,
  isOlderThan,
  type Overrides,
  override,
  readFields,
  sameFields,
  writeFields,
} from './form-fields.ts';
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
 * Saves a form as it is filled in. The form still works by its button, with or without this. While something is unsent
 * the button sends it under the same `idempotencyKey`, so that the two cannot store it twice.
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

function createSaver(form: HTMLFormElement, overrides: Overrides, options: Watch): Autosaver {
  return createAutosaver({
    send: (draft) => sendDraft({ form, action: options.action, overrides, storageKey: options.storageKey }, draft),
    keep: (draft) => {
      keepDraft(options.storageKey, draft);
      if (draft) override(form, overrides, 'idempotencyKey', draft.key);
      else overrides.delete('idempotencyKey');
    },
    onState: options.setState,
    newKey,
    delay: options.delay,
  });
}

/** A page asked for while its last save was on the way shows older text: what was saved is laid over it. */
function catchUp(form: HTMLFormElement, overrides: Overrides, storageKey: string): void {
  const saved = readSaved(storageKey);
  if (!saved) return;
  if (!isOlderThan(form, saved.hidden)) {
    keepSaved(storageKey, null);
    return;
  }
  writeFields(form, saved.fields);
  for (const [name, value] of Object.entries(saved.hidden)) override(form, overrides, name, value);
}

/** Puts back what an earlier visit left unsent, unless the page already holds it. */
function restore(form: HTMLFormElement, saver: Autosaver, { storageKey, setRestored }: Watch): void {
  const left = readDraft(storageKey);
  if (!left) return;
  if (sameFields(left.fields, readFields(form))) {
    keepDraft(storageKey, null);
    return;
  }
  writeFields(form, left.fields);
  setRestored(true);
  saver.resume(left);
}

/** A save under way brings a new version number; the form is sent after it, or the two would contradict each other. */
function submitAfter(saver: Autosaver, form: HTMLFormElement, event: SubmitEvent): void {
  saver.stop();
  const underWay = saver.underWay();
  if (!underWay) return;
  event.preventDefault();
  underWay.finally(() => {
    saver.stop();
    form.requestSubmit(event.submitter);
  });
}

function watch(form: HTMLFormElement, options: Watch): () => void {
  const overrides: Overrides = new Map();
  const saver = createSaver(form, overrides, options);
  catchUp(form, overrides, options.storageKey);
  restore(form, saver, options);
  const ends = new AbortController();
  const { signal } = ends;
  form.addEventListener('input', () => saver.change(readFields(form)), { signal });
  form.addEventListener('formdata', (event) => applyOverrides(form, overrides, event.formData), { signal });
  form.addEventListener('submit', (event) => submitAfter(saver, form, event), { signal });
  window.addEventListener('online', saver.sendNow, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && saver.sendNow(), { signal });
  return () => {
    ends.abort();
    saver.sendNow();
    saver.stop();
  };
}
