import { useEffect, useState } from 'react';

const number = new Intl.NumberFormat('en-GB');

export function charactersLeft(length: number, max: number): string {
  const left = Math.abs(max - length);
  const characters = `${number.format(left)} ${left === 1 ? 'character' : 'characters'}`;
  return length > max ? `You have ${characters} too many` : `You have ${characters} remaining`;
}

/** Before scripts run, and without them, it states the limit; then it counts, and is read out after a pause. */
export function CharacterCount({ id, length, max }: Readonly<{ id: string; length: number; max: number }>) {
  const [running, setRunning] = useState(false);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    setRunning(true);
    const timer = setTimeout(() => setSpoken(charactersLeft(length, max)), 1000);
    return () => clearTimeout(timer);
  }, [length, max]);
  const look = running && length > max ? 'govuk-error-message' : 'govuk-hint';
  return (
    <>
      <div id={id} className={running ? 'govuk-visually-hidden' : 'govuk-hint govuk-character-count__message'}>
        You can enter up to {number.format(max)} characters
      </div>
      {running ? (
        <>
          <div className={`${look} govuk-character-count__message`} aria-hidden="true">
            {charactersLeft(length, max)}
          </div>
          <div className="govuk-visually-hidden" aria-live="polite">
            {spoken}
          </div>
        </>
      ) : null}
    </>
  );
}
