import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';

type LiveChangesProps = Readonly<{
  /** Answers `{ version }`; a page without scripts never asks and is read again by hand. */
  address: string;
  /** What the page was made from. */
  version: string;
  /** Fetch the page's data anew by itself: only where nobody is typing. */
  refresh: boolean;
}>;

const everyMilliseconds = 8_000;

async function newestVersion(address: string): Promise<string | null> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!response?.ok) return null;
  const answer = (await response.json().catch(() => null)) as { version?: string } | null;
  return answer?.version ?? null;
}

/** Says, and where nobody types also shows, that somebody else of the panel has recorded something meanwhile. */
export function LiveChanges({ address, version, refresh }: LiveChangesProps) {
  const [seen, setSeen] = useState(version);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    setSeen(version);
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return;
      const newest = await newestVersion(address);
      if (newest === null || newest === version) return;
      if (refresh) revalidate();
      else setSeen(newest);
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [address, version, refresh, revalidate]);
  return (
    <p className="govuk-body jc-muted" aria-live="polite">
      {seen === version
        ? ''
        : 'Somebody has recorded something in this lot since you opened this page. Nothing that you typed is lost; go back to the agenda to see it.'}
    </p>
  );
}
