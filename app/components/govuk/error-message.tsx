export function ErrorMessage({ id, message }: Readonly<{ id: string; message: string }>) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {message}
    </p>
  );
}
