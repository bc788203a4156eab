import type { Slots } from '../../db/rows.ts';
import { DEFAULT_PROJECT } from '../../db/site.ts';
import { forbidden, Problem } from '../../errors.ts';
import { noContent, type RestCall, type Route } from '../../rest/call.ts';
import { isNewer, type Context } from '../../types.ts';
import { hasEnded } from './rows.ts';

/** Ends a session of the owner of the keypair that is named; the caller's own where none is. */
function end({ path, url }: RestCall, { db, caller }: Context): object {
  const session = db.sessions.get(path.split('/').at(-1) ?? '');
  const key = url.searchParams.get('owner_access_key') ?? caller.key.access_key;
  if (key !== caller.key.access_key && caller.user.role === 'user') throw forbidden();
  if (session?.access_key !== key)
    throw new Problem(404, 'object-not-found', 'No such session.', { error_code: 'session_read_not-found' });
  // What is over stays as it is.
  if (hasEnded(session)) return { stats: {} };
  const waits = session.status === 'PENDING';
  session.status_info = url.searchParams.get('forced') === 'true' ? 'force-terminated' : 'user-requested';
  session.status = waits ? 'CANCELLED' : 'TERMINATED';
  session.terminated_at = new Date().toISOString();
  return { stats: { status: waits ? 'cancelled' : 'terminated' } };
}

/** What the dummy agent makes up: a line every second, with colours, as a terminal would get it. */
const usualLog = Array.from(
  { length: 40 },
  (_, at) =>
    `2026-03-02 09:00:${String(at).padStart(2, '0')} \u001B[32mINFO\u001B[0m step ${at}: loss=${(1 / (at + 1)).toFixed(4)}\r\n`,
).join('');

/** The whole log of a session's kernel. Of one that waits there is none; of one that has ended the agent knows no more. */
function log({ path, url }: RestCall, { db, caller }: Context): object {
  const session = db.sessions.get(path.split('/')[2] ?? '');
  const key = url.searchParams.get('owner_access_key') ?? caller.key.access_key;
  if (key !== caller.key.access_key && caller.user.role === 'user') throw forbidden();
  if (session?.access_key !== key)
    throw new Problem(404, 'object-not-found', 'No such session.', { error_code: 'session_read_not-found' });
  if (!session.agent)
    throw new Problem(404, 'object-not-found', 'No such agent instance.', { error_code: 'instance_read_not-found' });
  if (hasEnded(session) && session.logs === undefined)
    throw new Problem(500, 'internal-server-error', 'Internal server error.', {
      error_code: 'backendai_generic_internal-error',
    });
  return { result: { logs: session.logs ?? usualLog } };
}

/** From 26.9 on names go this way, and no name is refused. */
async function rename({ path, request, release }: RestCall, { db }: Context): Promise<Response> {
  const { name } = (await request.clone().json()) as { name: string };
  const session = db.sessions.get(path.split('/')[2] ?? '');
  if (!isNewer(release) || !session)
    throw new Problem(404, 'object-not-found', 'No such session.', { error_code: 'session_read_not-found' });
  session.name = name;
  return noContent();
}

interface Wanted {
  clientSessionToken: string;
  lang: string;
  domain: string;
  config: { resources: Slots; scaling_group: string };
}

/** A batch session whose command does nothing: over as soon as somebody looks. */
async function begin({ request, now }: RestCall, { db, caller }: Context): Promise<Response> {
  const { clientSessionToken: name, lang, domain, config } = (await request.clone().json()) as Wanted;
  const id = db.newId();
  db.sessions.set(id, {
    id,
    name,
    type: 'batch',
    status: 'TERMINATED',
    access_key: caller.key.access_key,
    user: caller.user.uuid,
    project: DEFAULT_PROJECT,
    domain_name: domain,
    resource_group: config.scaling_group,
    image: lang,
    created_at: now.toISOString(),
    terminated_at: now.toISOString(),
    slots: config.resources,
    priority: 10,
    cluster_size: 1,
    agent: 'i-embedded',
  });
  return Response.json(
    { sessionId: id, sessionName: name, status: 'PENDING', servicePorts: [], created: true },
    { status: 201 },
  );
}

export const routes: Record<string, Route> = {
  'DELETE /session/*': end,
  'GET /session/*/logs': log,
  'POST /session': begin,
  'POST /session/*/rename': rename,
};
