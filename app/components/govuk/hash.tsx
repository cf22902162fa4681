type HashProps = Readonly<{ value: string /** Characters to show before it opens. */; length?: number }>;

/** A fingerprint shown short; the whole of it opens with a click, is selectable, and prints. */
export function Hash({ value, length = 12 }: HashProps) {
  if (value.length <= length) return <code className="jc-hash">{value}</code>;
  return (
    <details className="jc-hash">
      <summary>
        <code>{value.slice(0, length)}…</code>
        <span className="govuk-visually-hidden"> show the whole fingerprint</span>
      </summary>
      <code className="jc-hash__full">{value}</code>
    </details>
  );
}
