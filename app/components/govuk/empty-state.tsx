import type { ReactNode } from 'react';

type EmptyStateProps = Readonly<{ title: ReactNode; children?: ReactNode }>;

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="jc-empty">
      <p className="jc-empty__title">{title}</p>
      {children}
    </div>
  );
}
