import { queryOptions } from '@tanstack/react-query';
import { query, rest } from '@/api/client';
import { present } from '@/api/errors';
import { UserContentsDocument } from '@/api/gen/user-changes.legacy';
import { HOLDING } from '@/entities/sessions/statuses';
import { and, cond, not, toFilter } from '@/lib/minilang';
import type { UserRow } from './fields';

interface Shared {
  vfolder_id: string;
  owner: string;
}

function sharedOf(data: unknown): Shared[] {
  const { shared } = (data ?? {}) as { shared?: unknown };
  return Array.isArray(shared) ? (shared as Shared[]) : [];
}

/** How many of the user's own folders others have been let into; null when the server does not tell. */
async function sharedFolders(id: string, signal: AbortSignal): Promise<number | null> {
  try {
    const shared = await rest('GET', '/folders/_/shared', { signal, decode: sharedOf });
    return new Set(shared.filter(({ owner }) => owner === id).map((one) => one.vfolder_id)).size;
  } catch {
    return null;
  }
}

function filtersOf(email: string) {
  const own = cond('user_email', 'is', email);
  const endpoints = not(cond('lifecycle_stage', 'is', 'destroyed', 'enum'));
  const text = (part: Parameters<typeof toFilter>[0]): string => toFilter(part) ?? '';
  return { filter: text(own), sessions: text(and(own, HOLDING)), endpoints: text(endpoints) };
}

/** What goes with a user: live sessions, those that wait (the server forgets them: they stay, nobody's), folders (those that others use), keypairs, model services. */
export const userContents = ({ uuid, email }: Pick<UserRow, 'uuid' | 'email'>) =>
  queryOptions({
    queryKey: ['users', 'contents', uuid],
    queryFn: async ({ signal }) => {
      const variables = { id: String(uuid), email: email ?? '', ...filtersOf(email ?? '') };
      const [counts, shared] = await Promise.all([
        query(UserContentsDocument, variables, { signal }),
        sharedFolders(String(uuid), signal),
      ]);
      return {
        sessions: present(counts.compute_session_list).total_count,
        waiting: present(counts.waiting).total_count,
        folders: present(counts.vfolder_list).total_count,
        keypairs: present(counts.keypair_list).total_count,
        endpoints: present(counts.endpoint_list).total_count,
        shared,
      };
    },
    staleTime: 0,
  });
