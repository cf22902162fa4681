type ProgressProps = Readonly<{ done: number; of: number /** What is counted: "marks given". */; what: string }>;

export function Progress({ done, of, what }: ProgressProps) {
  const words = `${done} of ${of} ${what}`;
  return (
    <div className="jc-progress">
      <progress value={done} max={of} aria-label={words} />
      <span>{words}</span>
    </div>
  );
}
