import type { ReactNode } from 'react';
import type { FactRun, Inline, Runs, UnresolvedRun } from '../document.ts';
import { textOfRun } from '../inline-text.ts';

/** Runs of text; a fact leads to the place where it is kept. */
export function Inlines({ runs }: Readonly<{ runs: Runs }>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
  return runs.map((run, index) => <InlineView key={index} run={run} />);
}

function InlineView({ run }: Readonly<{ run: Inline }>) {
  const words = textOfRun(run);
  switch (run.kind) {
    case 'text':
      return words;
    case 'strong':
      return <strong>{words}</strong>;
    case 'fact':
      return <Sourced run={run}>{run.strong ? <strong>{words}</strong> : words}</Sourced>;
    case 'unresolved':
      return (
        <strong className="jc-unresolved">
          <Sourced run={run}>{words}</Sourced>
        </strong>
      );
  }
}

function Sourced({ run, children }: Readonly<{ run: FactRun | UnresolvedRun; children: ReactNode }>) {
  if (run.href === null) return <span data-fact={run.factId}>{children}</span>;
  return (
    <a className="govuk-link govuk-link--no-visited-state jc-fact" href={run.href} data-fact={run.factId}>
      {children}
    </a>
  );
}
