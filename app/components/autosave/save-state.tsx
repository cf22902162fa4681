import type { SaveState as State } from './autosaver.ts';

const WORDS: Record<State, string> = {
  unchanged: '',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  saved: 'Saved',
  offline: 'Offline: kept on this computer, will retry',
  refused: 'Not saved. Use the button to save and see what is wrong',
  conflict: 'Changed by someone else. Use the button to see both texts',
};

type SaveStateProps = Readonly<{ state: State; restored?: boolean }>;

/** Without scripts it stays empty, and the form's button saves. */
export function SaveState({ state, restored }: SaveStateProps) {
  const words = WORDS[state];
  const look = state === 'conflict' ? 'refused' : state;
  return (
    <div role="status" className={words ? `jc-save-state jc-save-state--${look}` : undefined}>
      {words}
      {restored && words ? '. Text you had not sent was put back' : ''}
    </div>
  );
}
