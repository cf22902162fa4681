import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '#app/server/http.server.ts';
import { PreparingView } from './view.tsx';

export const meta = () => [{ title: 'Your file is being made – Joint commissioning' }];

// An address inside the portal, and no other site's.
const inside = /^\/[a-z][\w./?=&-]*$/i;

/** How far a file is. Whoever may not read it learns that at its own address, which is where it is to be had. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [file, back] = [searchParams.get('file') ?? '', searchParams.get('back') ?? ''];
  if (!inside.test(file) || !inside.test(back)) throw notFound();
  return { file, back, progress: context.portal.renditions.progress(file) };
}

export default function Preparing() {
  return <PreparingView {...useLoaderData<typeof loader>()} />;
}
