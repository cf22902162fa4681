import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

export type TextLinkProps = Readonly<{
  to: string;
  children: ReactNode;
  className?: string;
  id?: string;
  describedBy?: string;
  rel?: string;
  /** The page that is open, or one whose part is. */
  current?: boolean | 'page' | 'section';
  /** A file to save (.docx, .csv, .ics) rather than a page to open. */
  download?: boolean;
}>;

/** In-app links go through the router; fragments, files and other sites are plain anchors. */
export function TextLink({
  to,
  children,
  className = 'govuk-link',
  describedBy,
  current,
  download,
  ...rest
}: TextLinkProps) {
  const shared = {
    ...rest,
    className,
    'aria-describedby': describedBy,
    'aria-current': current === 'section' ? ('true' as const) : current ? ('page' as const) : undefined,
  };
  if (download || !to.startsWith('/')) {
    return (
      <a {...shared} href={to} download={download || undefined}>
        {children}
      </a>
    );
  }
  return (
    <Link {...shared} to={to}>
      {children}
    </Link>
  );
}
