import { query } from '@/api/client';
import { ImportReferencesDocument } from '@/api/gen/user-import.legacy';
import { chunks, pool } from '@/lib/async';
import { findUsers, type KnownUser } from '../find-users';
import type { References } from './cells';
import type { Known } from './plan';

const CHUNK = 100;
const WIDTH = 3;

/** What rows may refer to: domains, policies, the projects of each domain. */
export async function readReferences(own: string, signal: AbortSignal): Promise<References> {
  const data = await query(ImportReferencesDocument, {}, { signal });
  const projects = new Map<string, { byName: Map<string, string>; stores: string[] }>();
  const of = (domain: string | null | undefined) => {
    const entry = projects.get(domain ?? '') ?? { byName: new Map<string, string>(), stores: [] };
    projects.set(domain ?? '', entry);
    return entry;
  };
  for (const project of data.general ?? [])
    of(project?.domain_name).byName.set(project?.name ?? '', String(project?.id));
  for (const store of data.stores ?? []) of(store?.domain_name).stores.push(String(store?.id));
  return {
    own,
    projects,
    domains: new Set((data.domains ?? []).map((domain) => domain?.name ?? '')),
    policies: new Set((data.user_resource_policies ?? []).map((policy) => policy?.name ?? '')),
  };
}

/** The users that already have one of these e-mails or names, asked for a hundred at a time. */
export async function readKnown(
  people: readonly { email: string; username: string }[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Known> {
  const byEmail = new Map<string, KnownUser>();
  const byName = new Map<string, KnownUser>();
  let done = 0;
  await pool(chunks(people, CHUNK), WIDTH, async (part) => {
    const found = await findUsers(
      part.map(({ email }) => email),
      part.map(({ username }) => username),
      signal,
    );
    for (const user of found) {
      byEmail.set(user.email ?? '', user);
      byName.set(user.username ?? '', user);
    }
    done += part.length;
    onProgress(done);
  });
  return { byEmail, byName };
}
