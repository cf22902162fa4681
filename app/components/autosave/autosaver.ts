/** Values of a form by name, in order; several where a name repeats. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Text not yet known to be stored. Its key goes with every attempt, so that a repeated one is not done twice. */
export type Draft = Readonly<{ key: string; fields: Fields }>;

/** `later`: no network, or a server that may recover. `refused` and `conflict` need the person. */
export type SendOutcome = 'saved' | 'later' | 'refused' | 'conflict';

export type SaveState = 'unchanged' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';

type Options = Readonly<{
  send: (draft: Draft) => Promise<SendOutcome>;
  /** Keeps the draft on this device; null forgets it. */
  keep: (draft: Draft | null) => void;
  onState: (state: SaveState) => void;
  newKey: () => string;
  /** Milliseconds of quiet before sending. */
  delay: number;
}>;

export type Autosaver = Readonly<{
  change: (fields: Fields) => void;
  /** Takes up a draft left by an earlier visit, with its own key. */
  resume: (draft: Draft) => void;
  sendNow: () => void;
  stop: () => void;
  /** The attempt under way, if any: what it brings back (a version number) must arrive before the form is sent. */
  underWay: () => Promise<void> | null;
}>;

const LONGEST_WAIT = 30_000;

/** One attempt at a time; what is typed meanwhile is sent after it, under a new key. */
export function createAutosaver({ send, keep, onState, newKey, delay }: Options): Autosaver {
  let draft: Draft | null = null;
  let sending: Promise<void> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sendIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(attempt, wait);
  };

  const settle = (outcome: SendOutcome, sent: Draft) => {
    if (outcome === 'later') {
      failures += 1;
      onState('offline');
      return sendIn(Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
    }
    failures = 0;
    if (outcome !== 'saved') return onState(outcome);
    if (draft !== sent) return sendIn(delay);
    draft = null;
    keep(null);
    onState('saved');
  };

  function attempt(): void {
    clearTimeout(timer);
    if (sending || !draft) return;
    sending = deliver(draft);
  }

  async function deliver(sent: Draft): Promise<void> {
    onState('saving');
    const outcome = await send(sent).catch(() => 'later' as const);
    sending = null;
    settle(outcome, sent);
  }

  const take = (next: Draft) => {
    draft = next;
    keep(next);
    onState('unsaved');
    sendIn(delay);
  };

  return {
    change: (fields) => take({ key: newKey(), fields }),
    // At once: the earlier visit may have sent it and not heard back, and what is typed next needs to know.
    resume: (left) => {
      take(left);
      attempt();
    },
    sendNow: attempt,
    stop: () => clearTimeout(timer),
    underWay: () => sending,
  };
}
