import type { ReactNode } from 'react';

export type ButtonLook = Readonly<{ secondary?: boolean; warning?: boolean; small?: boolean }>;

type ButtonProps = ButtonLook &
  Readonly<{
    children: ReactNode;
    id?: string;
    name?: string;
    value?: string;
    form?: string;
    type?: 'submit' | 'button';
    describedBy?: string;
    /** Sends the form without the browser's own checks, for "save and come back later". */
    formNoValidate?: boolean;
    /** `get` asks what the form would do: its fields go into the address and nothing is stored. */
    formMethod?: 'get' | 'post';
    onClick?: () => void;
  }>;

export function buttonClass({ secondary, warning, small }: ButtonLook): string {
  const looks = [
    secondary && 'govuk-button--secondary',
    warning && 'govuk-button--warning',
    small && 'jc-button--small',
  ];
  return ['govuk-button', ...looks.filter(Boolean)].join(' ');
}

export function Button(props: ButtonProps) {
  const { children, secondary, warning, small, describedBy, type = 'submit', ...rest } = props;
  return (
    <button {...rest} type={type} className={buttonClass({ secondary, warning, small })} aria-describedby={describedBy}>
      {children}
    </button>
  );
}
