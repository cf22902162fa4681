import type { ReactNode } from 'react';

export type TimelineState = 'done' | 'next' | 'blocked';

export type TimelineItem = Readonly<{
  key: string;
  title: ReactNode;
  /** The date in words, or why there is none yet. */
  when: ReactNode;
  state: TimelineState;
  children?: ReactNode;
}>;

const SAID = { done: 'Done', next: 'To come', blocked: 'Held up' } as const;

export function Timeline({ items }: Readonly<{ items: readonly TimelineItem[] }>) {
  return (
    <ol className="jc-timeline">
      {items.map(({ key, title, when, state, children }) => (
        <li key={key} className={`jc-timeline__item jc-timeline__item--${state}`}>
          <p className="jc-timeline__title">{title}</p>
          <p className="jc-timeline__when">
            {SAID[state]}: {when}
          </p>
          {children}
        </li>
      ))}
    </ol>
  );
}
