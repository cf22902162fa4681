import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { forgetDrafts } from './components/autosave/draft-storage.ts';
import { ErrorPage, errorTitle } from './components/error-page.tsx';
import { Footer } from './components/govuk/footer.tsx';
import { Header } from './components/govuk/header.tsx';
import { SkipLink } from './components/govuk/skip-link.tsx';
import { RequestContext } from './components/request-context.ts';
import { paths } from './paths.ts';
import './styles/application.scss';

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  return {
    person: viewer ? { name: viewer.post, council: viewer.councilName ?? undefined, to: paths.account() } : null,
    demonstration: context.portal.demonstration && context.fromThisMachine,
  };
}

export const meta: MetaFunction = ({ error }) =>
  error ? [{ title: `${errorTitle(statusOf(error))} – Joint commissioning` }] : [];

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

export const shouldRevalidate = ({
  formMethod,
  defaultShouldRevalidate,
}: {
  formMethod?: string;
  defaultShouldRevalidate: boolean;
}) => (formMethod ? defaultShouldRevalidate : false);

export function Layout({ children }: Readonly<{ children: ReactNode }>) {
  const { nonce, reference } = useContext(RequestContext);
  const data = useRouteLoaderData<typeof loader>('root');
  const links = data?.person
    ? [
        { to: paths.tasks(), text: 'My work' },
        { to: paths.procurements(), text: 'Procurements' },
        { to: paths.councils(), text: 'Councils' },
      ]
    : [];
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#ffffff" />
        <meta name="request-reference" content={reference} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        <SkipLink />
        <Header links={links} person={data?.person} signOut={data?.person ? <SignOut /> : null} />
        {children}
        <Footer
          links={[
            { to: paths.home(), text: 'About this service' },
            { to: paths.published(), text: 'Published documents' },
            { to: paths.register(), text: 'Contract register' },
            ...(data?.demonstration ? [{ to: paths.demo(), text: 'Demonstration people' }] : []),
          ]}
        />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function SignOut() {
  return (
    <form method="post" action={paths.signOut()} onSubmit={forgetDrafts}>
      <button type="submit" className="jc-header__sign-out">
        Sign out
      </button>
    </form>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage status={statusOf(useRouteError())} />;
}
