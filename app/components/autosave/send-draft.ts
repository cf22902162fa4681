import type { Draft, SendOutcome } from './autosaver.ts';
import { keepSaved } from './draft-storage.ts';
import { type Overrides, override, requestBody } from './form-fields.ts';

/** What the address answers with: saved, and hidden fields that changed with it (the version number). */
type Answer = Readonly<{ saved?: boolean; fields?: Readonly<Record<string, string>> }>;

const NEEDS_PERSON = new Set([400, 401, 403, 404, 413, 422]);

export function outcomeOf(status: number, answer: Answer | null): SendOutcome {
  if (status === 409) return 'conflict';
  if (NEEDS_PERSON.has(status)) return 'refused';
  if (status >= 200 && status < 300) return answer?.saved === true ? 'saved' : 'refused';
  return 'later';
}

async function readAnswer(response: Response): Promise<Answer | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  return (await response.json()) as Answer;
}

type Target = Readonly<{ form: HTMLFormElement; action: string; overrides: Overrides; storageKey: string }>;

/** A sign-in page that answers 200 is not a save: only the address's own word is. */
export async function sendDraft({ form, action, overrides, storageKey }: Target, draft: Draft): Promise<SendOutcome> {
  const body = requestBody(form, draft.fields, overrides);
  body.set('idempotencyKey', draft.key);
  const response = await fetch(action, {
    method: 'POST',
    body,
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
    keepalive: body.toString().length < 60_000,
  });
  const answer = await readAnswer(response);
  const outcome = outcomeOf(response.status, answer);
  if (outcome !== 'saved') return outcome;
  const hidden = answer?.fields ?? {};
  keepSaved(storageKey, { fields: draft.fields, hidden });
  for (const [name, value] of Object.entries(hidden)) override(form, overrides, name, value);
  return outcome;
}
