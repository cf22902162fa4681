import type { ReactNode } from 'react';
import { TextLink } from './text-link.tsx';

export function BackLink({ to, children = 'Back' }: Readonly<{ to: string; children?: ReactNode }>) {
  return (
    <nav aria-label="Back">
      <TextLink to={to} className="govuk-back-link">
        {children}
      </TextLink>
    </nav>
  );
}
