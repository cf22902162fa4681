import { useEffect, useState } from 'react';
import {
  type BasisPoints,
  basisPointsToDecimal,
  formatBasisPoints,
  parseBasisPoints,
  toBasisPoints,
  WHOLE,
} from '#app/domain/basis-points.ts';

type LiveTotalProps = Readonly<{
  /** Id of the form that holds the boxes. */
  form: string;
  /** Names of the boxes to add up. */
  names: readonly string[];
  /** Their values as the page was served. */
  initial: readonly string[];
  /** What they must come to: all of it, unless told. */
  target?: BasisPoints;
  /** Name of a box that holds what they must come to; `target` is its value as the page was served. */
  targetName?: string;
  label?: string;
}>;

/** The sum of percentages as typed; an empty box counts as nothing yet. Null when one of them cannot be read. */
export function totalOf(texts: readonly string[]): BasisPoints | null {
  const points = texts.filter((text) => text.trim() !== '').map((text) => parseBasisPoints(text));
  let total = 0;
  for (const result of points) {
    if (!result.ok) return null;
    total += result.value;
  }
  return toBasisPoints(total);
}

export function totalWords(total: BasisPoints | null, target: BasisPoints): string {
  if (total === null) return 'one of the boxes does not hold a percentage';
  if (total === target) return 'as it should be';
  const off = formatBasisPoints(toBasisPoints(Math.abs(total - target)));
  return `${off} ${total > target ? 'too much' : 'still to give'}: it must be ${formatBasisPoints(target)}`;
}

/** The value of one box, or of each of several with the same name. */
function valuesIn(form: HTMLFormElement, names: readonly string[]): string[] {
  const fields = new FormData(form);
  return names.flatMap((name) => fields.getAll(name)).filter((value) => typeof value === 'string');
}

function useLiveValues(form: string, names: readonly string[], initial: readonly string[]): readonly string[] {
  const [values, setValues] = useState(initial);
  const list = names.join('\n');
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    const read = () => setValues(valuesIn(element, list.split('\n')));
    read();
    element.addEventListener('input', read);
    return () => element.removeEventListener('input', read);
  }, [form, list]);
  return values;
}

/** The running total of several percentages. Served with the page's own total; counts along where scripts run. */
export function LiveTotal({ form, names, initial, targetName, label = 'Total', ...rest }: LiveTotalProps) {
  const served = rest.target ?? WHOLE;
  const typed = totalOf(useLiveValues(form, targetName ? [targetName] : [], [basisPointsToDecimal(served)]));
  const target = targetName ? (typed ?? served) : served;
  const total = totalOf(useLiveValues(form, names, initial));
  const shown = total === null ? 'not known' : formatBasisPoints(total);
  const words = totalWords(total, target);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(`${label} ${shown}, ${words}`), 1000);
    return () => clearTimeout(timer);
  }, [label, shown, words]);
  return (
    <div className={`jc-live-total${total === target ? '' : ' jc-live-total--off'}`}>
      <span>
        {label}: {shown}
      </span>
      <span className="jc-live-total__note">{words}</span>
      <span className="govuk-visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}
