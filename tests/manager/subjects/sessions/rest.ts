import type { Slots } from '../../db/rows.ts';
import { DEFAULT_PROJECT } from '../../db/site.ts';
import { forbidden, Problem } from '../../errors.ts';
import type { RestCall, Route } from '../../rest/call.ts';
import type { Context } from '../../types.ts';

/** Ends a session of the owner of the keypair that is named; the caller's own where none is. */
function end({ path, url }: RestCall, { db, caller }: Context): object {
  const session = db.sessions.get(path.split('/').at(-1) ?? '');
  const key = url.searchParams.get('owner_access_key') ?? caller.key.access_key;
  if (key !== caller.key.access_key && caller.user.role === 'user') throw forbidden();
  if (session?.access_key !== key)
    throw new Problem(404, 'object-not-found', 'No such session.', { error_code: 'session_read_not-found' });
  const waits = session.status === 'PENDING';
  session.status = waits ? 'CANCELLED' : 'TERMINATED';
  session.terminated_at = new Date().toISOString();
  return { stats: { status: waits ? 'cancelled' : 'terminated' } };
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

export const routes: Record<string, Route> = { 'DELETE /session/*': end, 'POST /session': begin };
