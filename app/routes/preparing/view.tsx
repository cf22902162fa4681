import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { paths } from '#app/paths.ts';

type Progress =
  | Readonly<{ kind: 'notAskedFor' | 'failed' | 'made' }>
  | Readonly<{ kind: 'waiting'; before: number }>
  | Readonly<{ kind: 'drawing'; part: number }>;

type PreparingViewProps = Readonly<{ file: string; back: string; progress: Progress }>;

const everyMilliseconds = 1_000;
const headings = {
  made: 'Your file is ready',
  failed: 'The file could not be made',
  notAskedFor: 'The file is not being made just now',
  waiting: 'Your file is being made',
  drawing: 'Your file is being made',
} as const;

/** Looks again by itself where scripts run; elsewhere a link does. You can leave: the file is made all the same. */
export function PreparingView({ file, back, progress }: PreparingViewProps) {
  const { revalidate } = useRevalidator();
  const isOnTheWay = progress.kind === 'waiting' || progress.kind === 'drawing';
  useEffect(() => {
    if (!isOnTheWay) return;
    const timer = setInterval(revalidate, everyMilliseconds);
    return () => clearInterval(timer);
  }, [isOnTheWay, revalidate]);
  return (
    <PageBody before={<BackLink to={back}>Back</BackLink>}>
      <PageHeading>{headings[progress.kind]}</PageHeading>
      <p className="govuk-body" role="status">
        {wordsOf(progress)}
      </p>
      {progress.kind === 'drawing' ? (
        <div className="jc-progress">
          <progress max={100} value={percent(progress.part)} aria-label="Part that is made" />
        </div>
      ) : null}
      <ButtonGroup>
        {isOnTheWay ? (
          <LinkButton to={paths.preparing(file, back)} secondary>
            Look again
          </LinkButton>
        ) : (
          <LinkButton to={file} download>
            {progress.kind === 'made' ? 'Save the file' : 'Make the file'}
          </LinkButton>
        )}
      </ButtonGroup>
    </PageBody>
  );
}

const percent = (part: number): number => Math.round(part * 100);

function wordsOf(progress: Progress): string {
  switch (progress.kind) {
    case 'made':
      return 'It is kept for a while; it is the same each time it is made.';
    case 'failed':
      return 'This is a fault of the portal. Try again; if it happens again, tell your administrator.';
    case 'notAskedFor':
      return 'Many files may be asked for at once, or the portal was started anew. Ask for it again.';
    case 'waiting':
      return `${progress.before} ${progress.before === 1 ? 'file is' : 'files are'} made before yours. You can go on with something else.`;
    case 'drawing':
      return `${percent(progress.part)}% is made. You can go on with something else and come back.`;
  }
}
