import { type ReactNode, useId } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';

type BlockedButtonProps = ButtonLook & Readonly<{ children: ReactNode; reason: ReactNode; id?: string }>;

/** An action that is not open yet: it can be reached and read, does nothing, and says why. */
export function BlockedButton({ children, reason, id, ...look }: BlockedButtonProps) {
  const ownId = useId();
  const reasonId = `${id ?? ownId}-reason`;
  return (
    <div className="jc-blocked">
      <button
        type="button"
        id={id}
        className={`${buttonClass(look)} jc-button--blocked`}
        aria-disabled="true"
        aria-describedby={reasonId}
      >
        {children}
      </button>
      <p id={reasonId} className="jc-blocked__reason">
        {reason}
      </p>
    </div>
  );
}
