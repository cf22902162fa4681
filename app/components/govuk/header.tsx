import type { ReactNode } from 'react';
import { TextLink } from './text-link.tsx';

export type NavigationLink = Readonly<{ to: string; text: string; current?: boolean }>;

type HeaderProps = Readonly<{
  serviceName?: string;
  home?: string;
  links?: readonly NavigationLink[];
  /** Name and council of the person signed in. */
  person?: Readonly<{ name: string; council?: string; to?: string }> | null;
  /** The sign-out form, with its button. */
  signOut?: ReactNode;
}>;

function Mark() {
  return (
    <svg className="jc-header__mark" width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path d="M8 22.5V15M16 22.5V9.5M24 22.5V12.5" stroke="#fff" strokeWidth="4" strokeLinecap="round" fill="none" />
    </svg>
  );
}

function Navigation({ links }: Readonly<{ links: readonly NavigationLink[] }>) {
  return (
    <nav className="jc-header__navigation" aria-label="Main">
      <ul className="govuk-width-container jc-header__list">
        {links.map((link) => (
          <li key={link.to} className="jc-header__item">
            <TextLink to={link.to} className="jc-header__link" current={link.current}>
              {link.text}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Header({ serviceName = 'Joint commissioning', home = '/', links = [], person, signOut }: HeaderProps) {
  return (
    <header className="jc-header">
      <div className="govuk-width-container jc-header__bar">
        <TextLink to={home} className="jc-header__home">
          <Mark />
          <span>{serviceName}</span>
        </TextLink>
        {person || signOut ? (
          <div className="jc-header__person">
            {person ? (
              <span>
                {person.to ? (
                  <TextLink to={person.to} className="govuk-link govuk-link--no-visited-state">
                    {person.name}
                  </TextLink>
                ) : (
                  person.name
                )}
                {person.council ? <span className="jc-header__council">{person.council}</span> : null}
              </span>
            ) : null}
            {signOut}
          </div>
        ) : null}
      </div>
      {links.length > 0 ? <Navigation links={links} /> : null}
    </header>
  );
}
