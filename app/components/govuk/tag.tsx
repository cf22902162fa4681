import type { ReactNode } from 'react';

export type TagColour = 'grey' | 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'purple';

/** A status in words; the colour only helps. */
export function Tag({ children, colour = 'blue' }: Readonly<{ children: ReactNode; colour?: TagColour }>) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
