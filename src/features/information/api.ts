import { queryOptions } from '@tanstack/react-query';
import { exchange } from '@/api/call';
import { query, rest } from '@/api/client';
import { getConfig } from '@/api/config';
import { endpoint, managerUrl, ownUrl } from '@/api/endpoint';
import { isAppError, present, toAppError } from '@/api/errors';
import { AgentVersionsDocument } from '@/api/gen/information.legacy';
import { ServiceCatalogDocument } from '@/api/gen/information.v2';
import { asObject, asText } from '@/api/json';
import { proxyVersion } from '@/entities/resource-groups/app-proxy';
import { resourceGroupNames } from '@/entities/resource-groups/group-names';
import { readVolumes } from '@/entities/storages/volumes';
import { statusOf } from '@/entities/storages/volume';
import { pages, pool } from '@/lib/async';
import { agentState, storageState, type Component, type State } from './components';
import type { Served } from './deployment';

/** What the manager says of itself to anybody. */
export const versions = () =>
  queryOptions({
    queryKey: ['site', 'versions'],
    queryFn: ({ signal }) =>
      rest('GET', '/', {
        signal,
        decode: (answer) => {
          const { manager, version } = asObject(answer);
          return { manager: asText(manager) ?? null, api: asText(version) ?? null };
        },
      }),
  });

export const agentVersions = () =>
  queryOptions({
    queryKey: ['agents', 'versions'],
    queryFn: async ({ signal }): Promise<Component[]> => {
      const { rows } = await pages(
        async (limit, offset) => {
          const { agent_list } = await query(AgentVersionsDocument, { limit, offset }, { signal });
          const { items, total_count } = present(agent_list);
          return { rows: items.filter((one) => one !== null), total: total_count };
        },
        { idOf: ({ id }) => id ?? '' },
      );
      return rows.map(({ id, version, status }) => ({
        kind: 'agent',
        name: id ?? '',
        version: version ?? null,
        state: agentState(status),
      }));
    },
  });

/** The storage proxies by what their volumes say. They tell no version. */
export const storageProxies = () =>
  queryOptions({
    queryKey: ['storages', 'proxies'],
    queryFn: async ({ signal }): Promise<Component[]> => {
      const { volumes } = await readVolumes(signal);
      return volumes.map((volume) => ({
        kind: 'storage',
        name: volume.id,
        version: null,
        state: storageState(statusOf(volume)),
      }));
    },
  });

/** Groups that are asked at a time. */
const WIDTH = 4;

/** The app proxy of each resource group, as the manager reaches it. */
export const appProxies = () =>
  queryOptions({
    queryKey: ['resource-groups', 'proxies'],
    queryFn: async (): Promise<Component[]> =>
      pool(await resourceGroupNames(), WIDTH, async (name): Promise<Component> => {
        const base = { kind: 'appProxy', name, version: null } as const;
        try {
          return { ...base, state: 'up', note: await proxyVersion(name) };
        } catch (failure) {
          // A group that one may not use is not asked for either.
          return { ...base, state: toAppError(failure).kind === 'not-found' ? 'unknown' : 'away' };
        }
      }),
  });

const CATALOGUE: Record<string, State> = { HEALTHY: 'up', UNHEALTHY: 'away', DEREGISTERED: 'absent' };

/** What has signed on to the catalogue of services. */
export const catalogue = () =>
  queryOptions({
    queryKey: ['site', 'catalogue'],
    queryFn: async ({ signal }): Promise<Component[]> => {
      const { adminServiceCatalogs } = await query(ServiceCatalogDocument, {}, { signal });
      return (adminServiceCatalogs ?? []).map((one) => ({
        kind: 'service',
        name: one.displayName || one.instanceId,
        version: one.version,
        state: CATALOGUE[one.status] ?? 'unknown',
        note: one.serviceGroup,
      }));
    },
  });

/** Only the manager itself counts calls against a limit; what comes through the gateway is not counted. */
const COUNTED = 'x-ratelimit-limit';

/** Whether a gateway stands before the graph, told from how it answers. */
export const gateway = () =>
  queryOptions({
    queryKey: ['site', 'gateway'],
    queryFn: async ({ signal }): Promise<Component> => {
      const base = { kind: 'gateway', name: 'admin/gql', version: null } as const;
      if (endpoint().mode !== 'session') return { ...base, state: 'absent' };
      const body = JSON.stringify({ query: '{__typename}' });
      const answer = await exchange({ method: 'POST', url: managerUrl('admin/gql'), body, write: false, signal });
      if (answer.status === 502 || answer.status === 503) return { ...base, state: 'away' };
      return { ...base, state: answer.headers.has(COUNTED) ? 'absent' : 'up' };
    },
  });

/** What the server tells of its licence; null: it tells nothing. */
export const licence = () =>
  queryOptions({
    queryKey: ['site', 'licence'],
    queryFn: async ({ signal }): Promise<Record<string, unknown> | null> => {
      try {
        return await rest('GET', '/license', { signal, decode: asObject });
      } catch (failure) {
        if (isAppError(failure) && failure.kind === 'not-found') return null;
        throw failure;
      }
    },
  });

const headersOf = async (url: URL, signal: AbortSignal): Promise<Record<string, string> | null> => {
  try {
    const answer = await fetch(url, { cache: 'no-store', credentials: 'omit', signal });
    await answer.text();
    return answer.ok ? Object.fromEntries(answer.headers) : null;
  } catch {
    return null;
  }
};

/** A script of the build that this page has loaded. */
const ownScript = (): URL | undefined => {
  const script = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) =>
    src.endsWith('.js'),
  );
  return script && new URL(script.src);
};

/** How the console is served, as far as a page can see it. */
export const served = () =>
  queryOptions({
    queryKey: ['site', 'served'],
    queryFn: async ({ signal }): Promise<Omit<Served, 'origins'>> => {
      const script = ownScript();
      const config = getConfig();
      const { findings } = await import('@/ui/site-color-rules');
      const [page, asset] = await Promise.all([
        headersOf(ownUrl(''), signal),
        script ? headersOf(script, signal) : Promise.resolve(null),
      ]);
      const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
      return {
        page,
        asset,
        url: ownUrl('').href,
        metaPolicy: meta?.content ?? null,
        cookies: document.cookie.split(';').map((one) => one.split('=')[0]?.trim() ?? ''),
        apiEndpoint: config.general.apiEndpoint,
        unusable: config.warnings,
        weak: findings(config.siteColors).map(
          ({ key, color, is, least }) => `${key} ${color}: ${is.toFixed(1)} < ${least}`,
        ),
      };
    },
    staleTime: 600_000,
  });
