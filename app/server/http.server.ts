import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { type Permission, permits } from '#app/domain/permission.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import type { Result } from '#app/domain/result.ts';
import { fieldProblem, parseForm, type TypedValues } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#db/change.server.ts';
import type { Db } from '#db/client.server.ts';
import { findProcurementAccess, type LotReached, type ProcurementAccess } from '#db/queries/access.server.ts';
import { type PostedForm, readPosted } from './posted-form.server.ts';
import { type RouteName, routePolicy } from './route-policy.ts';
import type { Viewer } from './session.server.ts';

/** The only chooser of status codes: 400 malformed, 401 by way of sign-in, 403, 404, 409, 413, 422. */

export interface Visit {
  readonly db: Db;
  readonly viewer: Viewer;
  readonly request: Request;
  readonly url: URL;
  readonly params: LoaderFunctionArgs['params'];
  readonly now: Date;
}
export interface ProcurementVisit extends Visit {
  readonly access: ProcurementAccess;
  can(permission: Permission, lotId?: string): boolean;
}

export const notFound = () => data({ kind: 'notFound' }, { status: 404 });
export const notPermitted = () => data({ kind: 'notPermitted' }, { status: 403 });

/** The signed-in person, or a redirect to the sign-in page that leads back here. */
export async function requireViewer({ context, request }: LoaderFunctionArgs): Promise<Viewer> {
  const viewer = await context.viewer();
  if (viewer) return viewer;
  const { pathname, search } = new URL(request.url);
  throw redirect(request.method === 'GET' ? paths.signIn(pathname.replace(/\.data$/, '') + search) : paths.signIn());
}

/** A page for anybody signed in; the work reads in one transaction as that person. */
export async function signedInPage<T>(args: LoaderFunctionArgs, work: (visit: Visit) => Promise<T>): Promise<T> {
  const viewer = await requireViewer(args);
  const { request, params, context } = args;
  const { transactions, now } = context.portal;
  return transactions.read(viewer.personId, (db) =>
    work({ db, viewer, request, url: new URL(request.url), params, now: now() }),
  );
}

/**
 * A page of a procurement: 404 for outsiders, as for a procurement that does not exist; 403 for people of it whose
 * roles do not give the permission that the policy table asks for this route.
 */
export async function procurementPage<T>(
  args: LoaderFunctionArgs,
  route: RouteName,
  work: (visit: ProcurementVisit) => Promise<T>,
): Promise<T> {
  return signedInPage(args, async (visit) => {
    const access = isUuid(visit.params.p)
      ? await findProcurementAccess(visit.db, visit.params.p, visit.viewer.personId)
      : null;
    if (!access || access.roles.length === 0) throw notFound();
    const { read } = routePolicy[route];
    if (!permits(read as Permission, access.roles)) throw notPermitted();
    return work({ ...visit, access, can: (permission, lotId) => permits(permission, access.roles, lotId) });
  });
}

/** The lot named by `?lot=`, if the viewer's roles give the permission in it; else the first where they do. */
export function chosenLot({ access, url, can }: ProcurementVisit, permission: Permission): LotReached {
  const allowed = access.lots.filter((lot) => can(permission, lot.id));
  const wanted = url.searchParams.get('lot');
  const lot = wanted ? allowed.find((one) => String(one.number) === wanted) : allowed[0];
  if (!lot) throw access.lots.some((one) => String(one.number) === wanted) ? notPermitted() : notFound();
  return lot;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string | undefined): text is string => text !== undefined && uuid.test(text);

/** A key for each form shown: a form sent twice changes the record once. */
export const newFormKey = () => randomUUID();

/** The typed values of a posted form without files. */
export const readForm = async (request: Request): Promise<TypedValues> => (await readPosted(request)).values;

/** One button of a page: the form it sends, the command it runs, and where to go then. */
export interface Intent<S extends z.ZodType, T> {
  readonly form: S;
  run(
    actor: Actor,
    input: z.output<S>,
    args: ActionFunctionArgs,
    files: PostedForm['files'],
  ): Promise<Result<T, Refusal>>;
  done(value: T, args: ActionFunctionArgs, input: z.output<S>): string;
}

export const intent = <S extends z.ZodType, T>(one: Intent<S, T>): AnyIntent => one as unknown as AnyIntent;
export type AnyIntent = Intent<z.ZodType, unknown>;

/**
 * Answers a posted form: malformed input 400, a rule's no 422 (403, 404 or 409 where that is what it says), else a
 * redirect. Permission is the command's to check, in its transaction.
 */
export async function submitted(args: ActionFunctionArgs, intents: Readonly<Record<string, AnyIntent>>) {
  const viewer = await requireViewer(args);
  const { values, files } = await readPosted(args.request);
  const name = values.intent ?? Object.keys(intents)[0] ?? '';
  const chosen = Object.hasOwn(intents, name) ? intents[name] : undefined;
  if (!chosen) throw notFound();
  const parsed = parseForm(chosen.form, values);
  if (!parsed.ok) return answer({ intent: name, problems: parsed.problems, values }, 400);
  const result = await chosen.run(actorOf(args, viewer, values), parsed.value, args, files);
  if (!result.ok) return refused(result.refusal, name, values);
  throw redirect(chosen.done(result.value, args, parsed.value), 303);
}

/** What autosave sends a form to: its one button, without a page around it. */
export type SavedByFetch<S extends z.ZodType, T> = Pick<Intent<S, T>, 'form'> & {
  run(actor: Actor, input: z.output<S>, args: ActionFunctionArgs): Promise<Result<T, Refusal>>;
  /** Hidden fields that changed with the save: the version number. */
  fields(value: T): Readonly<Record<string, string>>;
};

/** Answers autosave with JSON: `{ saved: true, fields }` only when it is stored; else the problems, with their status. */
export async function savedByFetch<S extends z.ZodType, T>(args: ActionFunctionArgs, one: SavedByFetch<S, T>) {
  const viewer = await args.context.viewer();
  if (!viewer)
    return Response.json({ saved: false, problems: ['You have been signed out; sign in again'] }, { status: 401 });
  const values = await readForm(args.request);
  const parsed = parseForm(one.form, values);
  if (!parsed.ok) return Response.json({ saved: false, problems: parsed.problems }, { status: 400 });
  const result = await one.run(actorOf(args, viewer, values), parsed.value, args);
  if (result.ok) return Response.json({ saved: true, fields: one.fields(result.value) });
  const statuses = { notFound: 404, notPermitted: 403, blocked: 422, problems: 422, changedMeanwhile: 409 } as const;
  return Response.json({ saved: false, refusal: result.refusal }, { status: statuses[result.refusal.kind] });
}

function actorOf({ context }: ActionFunctionArgs, { personId }: Viewer, { idempotencyKey }: TypedValues): Actor {
  const { transactions, now } = context.portal;
  const key = idempotencyKey && formKey.test(idempotencyKey) ? idempotencyKey : undefined;
  return { transactions, personId, now: now(), idempotencyKey: key };
}

const formKey = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/;

function refused(refusal: Refusal, intentName: string, values: TypedValues) {
  switch (refusal.kind) {
    case 'notFound':
      throw notFound();
    case 'notPermitted':
      throw notPermitted();
    case 'blocked':
      return answer({ intent: intentName, problems: [fieldProblem(null, refusal.sentence)], values }, 422);
    case 'problems': {
      const problems = refusal.problems.map(({ field, sentence }) => fieldProblem(field, sentence));
      return answer({ intent: intentName, problems, values }, 422);
    }
    case 'changedMeanwhile': {
      const sentence =
        'Somebody else changed this while you were editing. Nothing of yours is lost: compare both below.';
      return answer(
        { intent: intentName, problems: [fieldProblem(null, sentence)], values, stored: refusal.stored },
        409,
      );
    }
  }
}

const answer = (body: ShownAnswer, status: number) => data(body, { status });
