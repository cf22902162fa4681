import type { LoaderFunctionArgs } from '@remix-run/node';
import { type Permission, permits } from '#app/domain/permission.ts';
import {
  findRecordAccess,
  findRecordsAccess,
  type RecordAccess,
  type RecordsAccess,
} from '#db/queries/decision-records.server.ts';
import { findPaperReport, type PaperReportAccess } from '#db/queries/paper-reports.server.ts';
import { isUuid, notFound, notPermitted, signedInPage, type Visit } from './http.server.ts';
import { type RouteName, routePolicy } from './route-policy.ts';

export interface RecordsVisit extends Visit {
  readonly access: RecordsAccess;
  can(permission: Permission): boolean;
}
export interface RecordVisit extends Visit {
  readonly access: RecordAccess;
  can(permission: Permission): boolean;
}
export interface PaperReportVisit extends Visit {
  readonly access: PaperReportAccess;
  can(permission: Permission): boolean;
}

/** A page of a council's records: 404 for whoever has nothing to do with them, 403 where the role is not the right one. */
export const recordsPage = <T>(args: LoaderFunctionArgs, route: RouteName, work: (visit: RecordsVisit) => Promise<T>) =>
  signedInPage(args, async (visit) => {
    const { db, params, viewer } = visit;
    return work(opened(visit, route, await findRecordsAccess(db, params.c ?? '', viewer.personId)));
  });

/** As `recordsPage`, for one record, which is not there under another council's address. */
export const recordPage = <T>(args: LoaderFunctionArgs, route: RouteName, work: (visit: RecordVisit) => Promise<T>) =>
  signedInPage(args, async (visit) => {
    const { db, params, viewer } = visit;
    const found = isUuid(params.r) ? await findRecordAccess(db, params.r, viewer.personId) : null;
    return work(opened(visit, route, found?.record.councilId === params.c ? found : null));
  });

/** As `recordsPage`, for one report from paper. */
export const paperReportPage = <T>(
  args: LoaderFunctionArgs,
  route: RouteName,
  work: (visit: PaperReportVisit) => Promise<T>,
) =>
  signedInPage(args, async (visit) => {
    const { db, params, viewer } = visit;
    const found = isUuid(params.r) ? await findPaperReport(db, params.r, viewer.personId) : null;
    return work(opened(visit, route, found?.report.councilId === params.c ? found : null));
  });

function opened<A extends RecordsAccess>(visit: Visit, route: RouteName, access: A | null) {
  if (!access || access.roles.length === 0) throw notFound();
  const can = (permission: Permission) => permits(permission, access.roles);
  if (!can(routePolicy[route].read as Permission)) throw notPermitted();
  return { ...visit, access, can };
}
