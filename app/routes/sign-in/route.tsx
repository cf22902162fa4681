import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldProblem, parseForm } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { readForm } from '#app/server/http.server.ts';
import { signInForm, signInWords } from './form.ts';
import { SignInView } from './view.tsx';

export const meta = () => [{ title: 'Sign in – Joint commissioning' }];

export function loader({ request }: LoaderFunctionArgs) {
  return { next: ownPath(new URL(request.url).searchParams.get('next')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { password, ...shown } = await readForm(request);
  const parsed = parseForm(signInForm, { ...shown, ...(password === undefined ? {} : { password }) });
  const refused = (problems: ShownAnswer['problems'], status: number) =>
    data({ intent: 'signIn', problems, values: shown } satisfies ShownAnswer, status);
  if (!parsed.ok) return refused(parsed.problems, 400);
  const { email, password: given } = parsed.value;
  const outcome = await context.portal.sessions.signIn(email, given, context.portal.now());
  if (outcome.kind !== 'in') {
    return refused([fieldProblem('email', signInWords[outcome.kind])], outcome.kind === 'tooMany' ? 429 : 422);
  }
  return redirect(ownPath(shown.next ?? null), { status: 303, headers: { 'Set-Cookie': outcome.cookie } });
}

/** Only a path of this portal: never another site. */
function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])[\w\-./?=&%:]*$/.test(next) ? next : paths.tasks();
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  return <SignInView next={next} answer={useActionData<typeof action>()} />;
}
