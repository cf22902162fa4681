import type { ReactNode } from 'react';
import type { NavigationLink } from './header.tsx';
import { TextLink } from './text-link.tsx';

type FooterProps = Readonly<{ links?: readonly NavigationLink[]; children?: ReactNode }>;

export function Footer({ links = [], children }: FooterProps) {
  return (
    <footer className="jc-footer">
      <div className="govuk-width-container">
        {links.length > 0 ? (
          <ul className="jc-footer__list">
            {links.map((link) => (
              <li key={link.to}>
                <TextLink to={link.to} className="govuk-link govuk-link--no-visited-state">
                  {link.text}
                </TextLink>
              </li>
            ))}
          </ul>
        ) : null}
        {children ? <div className="jc-footer__text">{children}</div> : null}
      </div>
    </footer>
  );
}
