import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HomeView } from './view.tsx';

export const meta = () => [{ title: 'Joint commissioning' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    signedIn: (await context.viewer()) !== null,
    demonstration: context.portal.demonstration && context.fromThisMachine,
  };
}

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />;
}
