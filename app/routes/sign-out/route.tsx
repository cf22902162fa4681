import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';

export const loader = () => redirect(paths.home());

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await context.portal.sessions.signOut(request.headers.get('cookie') ?? undefined);
  return redirect(paths.home(), { status: 303, headers: { 'Set-Cookie': cookie } });
}
