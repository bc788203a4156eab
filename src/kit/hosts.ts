/** Storage hosts with their permissions, between the server's JSON and the form. */
import { rebase } from '@/lib/rebase';

/** `<proxy>:<volume>` → permissions. */
export type Hosts = Record<string, readonly string[]>;

function raw(json: string | null | undefined): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json || '{}');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** Reads the server's JSON of hosts; permissions sorted, so that equal sets are equal. Broken text: no hosts. */
export const readHosts = (json: string | null | undefined): Hosts =>
  Object.fromEntries(
    Object.entries(raw(json)).map(([host, list]) => [host, Array.isArray(list) ? list.map(String).toSorted() : []]),
  );

/** The server's JSON as it is now with what the form changed, since it is written as a whole. */
export const rebasedHosts = (now: string | null | undefined, before: Hosts, after: Hosts): string =>
  JSON.stringify(rebase<Record<string, unknown>>(raw(now), before, after));
