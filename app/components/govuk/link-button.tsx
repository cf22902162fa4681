import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';
import { TextLink } from './text-link.tsx';

type LinkButtonProps = ButtonLook & Readonly<{ to: string; children: ReactNode; download?: boolean }>;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ to, children, download, ...look }: LinkButtonProps) {
  return (
    <TextLink to={to} className={buttonClass(look)} download={download}>
      {children}
    </TextLink>
  );
}
