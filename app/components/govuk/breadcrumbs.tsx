import { TextLink } from './text-link.tsx';

export type Breadcrumb = Readonly<{ text: string; to?: string }>;

/** Without `to`, a breadcrumb is the page being read. */
export function Breadcrumbs({ items }: Readonly<{ items: readonly Breadcrumb[] }>) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, to }) => (
          <li key={text} className="govuk-breadcrumbs__list-item" aria-current={to ? undefined : 'page'}>
            {to ? (
              <TextLink to={to} className="govuk-breadcrumbs__link">
                {text}
              </TextLink>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
