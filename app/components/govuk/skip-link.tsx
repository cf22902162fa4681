export function SkipLink({ to = '#main-content' }: Readonly<{ to?: string }>) {
  return (
    <a href={to} className="govuk-skip-link">
      Skip to main content
    </a>
  );
}
