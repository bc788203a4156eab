/** The manager's REST calls that the console makes outside of GraphQL; the same behind `/func` and with a signature. */
import { hasEnded } from '../subjects/sessions/rows.ts';
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';
import { rateHeaders } from '../graphql/execute.ts';
import { SUBJECTS } from '../subjects/all.ts';
import { isNewer, type Context, type ReleaseName } from '../types.ts';
import { superadmin, type RestCall, type Route } from './call.ts';
import { exportCsv } from './csv.ts';
import { json } from './web-session.ts';

export const unknownPath = (path: string): Problem =>
  new Problem(404, 'url-not-found', 'Unknown URL path.', { error_code: 'api_read_not-found', data: path });

export const versionDocument = (release: ReleaseName): object => ({ version: 'v9.20250722', manager: release });

function status({ release }: RestCall, db: Db): object {
  const active_sessions = [...db.sessions.values()].filter((one) => !hasEnded(one)).length;
  const node = {
    id: 'i-embedded',
    num_proc: 1,
    service_addr: '127.0.0.1:8081',
    heartbeat_timeout: 40,
    ssl_enabled: false,
    active_sessions,
    status: db.status,
    version: release,
    api_version: [9, '20250722'],
  };
  return { nodes: [node], status: db.status, active_sessions };
}

const REPORTS = SUBJECTS.flatMap((subject) => subject.report ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));

const ROUTES: Record<string, Route> = Object.assign({}, ...SUBJECTS.map((subject) => subject.rest));

async function signedRoutes(call: RestCall, context: Context): Promise<unknown> {
  const { method, path } = call;
  // The id of what is meant stands at the end, or before what is asked of it.
  const places = [
    path,
    path.replace(/[^/]+$/, '*'),
    path.replace(/[^/]+(\/[^/]+)$/, '*$1'),
    path.replace(/[^/]+(\/[^/]+\/[^/]+)$/, '*$1'),
    path.replace(/[^/]+\/[^/]+$/, '*/*'),
  ];
  const route = places.map((place) => ROUTES[`${method} ${place}`]).find(Boolean);
  if (route) return route(call, context);
  if (path === '/export/reports' && method === 'GET') {
    superadmin(context);
    return { reports: REPORTS.map(({ described }) => described) };
  }
  const wanted = /^\/export\/([a-z-]+)\/csv$/.exec(path)?.[1];
  if (method === 'POST' && wanted !== undefined) {
    superadmin(context);
    const report = REPORTS.find(({ key }) => key === wanted);
    if (report) return exportCsv(report, call, context.db);
  }
  throw unknownPath(path);
}

/** Asks for a caller unless the route is open; `known` gives it. @throws Problem */
export async function answerRest(call: RestCall, db: Db, known: () => Promise<Context>): Promise<Response> {
  const { method, path, release } = call;
  const newer = isNewer(release);
  if (method === 'GET' && path === '/') return json(200, versionDocument(release), anonymousRate(release));
  if (method === 'GET' && path === '/manager/status') {
    if (newer) superadmin(await known());
    return json(200, status(call, db), anonymousRate(release));
  }
  if (method === 'GET' && path === '/manager/announcement') {
    if (newer) await known();
    return json(200, db.announcement, anonymousRate(release));
  }
  const context = await known();
  const answer = await signedRoutes(call, context);
  return answer instanceof Response ? answer : json(200, answer, rateHeaders(context));
}

function anonymousRate(release: ReleaseName): Record<string, string> {
  const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '1000', 'x-ratelimit-window': '900' };
  return isNewer(release) ? { ...headers, 'x-ratelimit-reset': '900' } : headers;
}
