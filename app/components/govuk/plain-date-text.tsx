import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';

/** A day in words, with the date itself for machines. Null is not known yet. */
export function PlainDateText({ date }: Readonly<{ date: PlainDate | null }>) {
  if (date === null) return <span className="jc-muted">not known yet</span>;
  return (
    <time className="jc-date" dateTime={date}>
      {formatDate(date)}
    </time>
  );
}
