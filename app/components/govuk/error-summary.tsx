import { useEffect, useRef } from 'react';
import type { FormProblem } from '../form-problems.ts';

type ErrorSummaryProps = Readonly<{ problems: readonly FormProblem[]; title?: string }>;

/** First thing in the main part of a page whose form was sent back; takes the focus when it appears. */
export function ErrorSummary({ problems, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of problems takes the focus again
  useEffect(() => box.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ href, message }) => (
              <li key={href + message}>{href ? <a href={href}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
