import { TextLink } from './text-link.tsx';

type PaginationProps = Readonly<{
  page: number;
  pages: number;
  /** The address of a page. */
  to: (page: number) => string;
  label?: string;
}>;

export function Pagination({ page, pages, to, label = 'Pages' }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="jc-pagination" aria-label={label}>
      {page > 1 ? (
        <TextLink to={to(page - 1)} rel="prev">
          Previous<span className="govuk-visually-hidden"> page</span>
        </TextLink>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <TextLink to={to(page + 1)} rel="next">
          Next<span className="govuk-visually-hidden"> page</span>
        </TextLink>
      ) : null}
    </nav>
  );
}
