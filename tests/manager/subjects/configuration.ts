/** The keys of the site in etcd, and the configuration that its services work with. */
import type { Db } from '../db/db.ts';
import { Problem, superadminOnly } from '../errors.ts';
import { adminOnly, privileged } from '../graphql/resolvers.ts';
import { admin } from '../rest/call.ts';
import type { Context } from '../types.ts';
import type { Subject } from './subject.ts';

declare module '../db/db.ts' {
  interface Tables {
    /** `config/docker/image/auto_pull` → `digest`. */
    siteKeys: Map<string, string>;
    /** What a service works with, by its name: read at its start, and when its configuration is modified. */
    serviceConfigs: Map<string, object>;
  }
}

type Tree = { [name: string]: Tree | string };

const FIXTURES: Record<string, string> = {
  'config/plugins/accelerator/cuda/allocation_mode': 'discrete',
  'config/redis/addr': '127.0.0.1:6379',
  'config/redis/password': 'embedded-redis-password',
  'config/resource_slots/cuda.device': 'count',
  'volumes/_types/group': '',
  'volumes/_types/user': '',
  'volumes/default_host': 'local:volume1',
  'volumes/exposed_volume_info': 'percentage',
  'volumes/proxies/local/client_api': 'http://127.0.0.1:6021',
  'volumes/proxies/local/manager_api': 'http://127.0.0.1:6022',
  'volumes/proxies/local/secret': 'embedded-proxy-secret',
  'volumes/proxies/local/ssl_verify': 'false',
};

/** The keys below one as a tree; a branch's own value stands under an empty name. */
function treeOf(db: Db, above: string): Tree {
  const tree: Tree = {};
  for (const [key, value] of [...db.siteKeys].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (above !== '' && key !== above && !key.startsWith(`${above.replace(/\/$/, '')}/`)) continue;
    const steps = key
      .slice(above === '' ? 0 : above.length)
      .split('/')
      .filter(Boolean);
    let at = tree;
    for (const step of steps) {
      const next = at[step];
      at = at[step] = typeof next === 'object' ? next : next === undefined ? {} : { '': next };
    }
    at[''] = value;
  }
  return simple(tree);
}

const simple = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      const names = Object.keys(value);
      return [name, names.length === 1 && names[0] === '' ? (value[''] ?? '') : simple(value)];
    }),
  );

/** As the manager writes what is no text. */
const written = (value: unknown): string =>
  value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, written(value)]];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, name === '' ? path : `${path}/${name}`));
}

const MOST = 16;

const bodyOf = async (request: Request) => (await request.json()) as { key: string; value?: unknown; prefix?: boolean };

const SCHEMA = {
  $defs: {
    Pull: { enum: ['digest', 'tag', 'none'], title: 'Pull', type: 'string' },
    Image: { type: 'object', properties: { auto_pull: { $ref: '#/$defs/Pull', default: 'digest' } } },
    Docker: { type: 'object', properties: { image: { $ref: '#/$defs/Image' } } },
    Metric: {
      type: 'object',
      properties: {
        addr: { type: 'string', default: '127.0.0.1:9090' },
        timewindow: { type: 'string', default: '5m' },
      },
    },
    Db: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        password: { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
        'pool-size': { type: 'integer', default: 8, minimum: 1 },
        'pool-recycle': { anyOf: [{ type: 'number' }, { type: 'null' }], default: -1 },
        'pool-pre-ping': { type: 'boolean', default: false },
        addrs: { type: 'array', items: { type: 'object' } },
      },
    },
  },
  type: 'object',
  properties: {
    db: { $ref: '#/$defs/Db' },
    docker: { $ref: '#/$defs/Docker' },
    metric: { $ref: '#/$defs/Metric' },
  },
};

const merged = (a: unknown, b: unknown): unknown => {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return b;
  const into: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) into[name] = merged(into[name], value);
  return into;
};

/** Reads the keys anew over what a service has without them. */
function inForce(db: Db, own: object): object {
  const { config, volumes } = treeOf(db, '') as { config?: object; volumes?: object };
  const usual = {
    db: {
      name: 'backend',
      password: 'embedded-database-password',
      'pool-size': 8,
      'pool-recycle': 50,
      'pool-pre-ping': false,
      addrs: [{ host: 'localhost', port: 5432 }],
    },
    docker: { image: { auto_pull: 'digest' } },
    metric: { addr: '127.0.0.1:9090', timewindow: '5m' },
    api: { 'allow-origins': '*', resources: null },
    idle: { enabled: '', checkers: {} },
    plugins: { accelerator: {}, scheduler: {}, network: {} },
  };
  return merged(merged(merged(usual, config ?? {}), { volumes: volumes ?? {} }), own) as object;
}

const SERVICES = ['manager', 'common'];

const configOf = ({ db }: Context, service: string) => ({
  id: service,
  service,
  configuration: db.serviceConfigs.get(service) ?? {},
  schema: SCHEMA,
});

export const configuration: Subject = {
  tables: ['siteKeys', 'serviceConfigs'],
  fixtures: (db) => {
    for (const [key, value] of Object.entries(FIXTURES)) db.siteKeys.set(key, value);
    for (const service of SERVICES) db.serviceConfigs.set(service, inForce(db, {}));
  },
  legacy: {
    available_service: privileged(() => ({ service_variants: SERVICES })),
    service_configs: privileged(({ services }: { services: string[] }, context) => {
      const nodes = services.map((service) => configOf(context, service));
      return { count: nodes.length, edges: nodes.map((node) => ({ node, cursor: node.service })) };
    }),
    modify_service_config: ({ input }: { input: { service: string; configuration: object } }, context) => {
      const { db, caller } = context;
      if (caller.user.role !== 'superadmin') throw superadminOnly();
      const patch = input.configuration;
      for (const [key, value] of leaves(patch, `ai/backend/config/${input.service}`)) db.siteKeys.set(key, value);
      for (const service of SERVICES) {
        const own = service === input.service ? merged(db.serviceConfigs.get(service) ?? {}, patch) : {};
        db.serviceConfigs.set(service, merged(inForce(db, {}), own) as object);
      }
      return { service_config: configOf(context, input.service) };
    },
  },
  v2: { adminServiceCatalogs: adminOnly(() => []) },
  rest: {
    'POST /config/get': admin(async ({ request }, { db }) => {
      const { key, prefix } = await bodyOf(request);
      return { result: prefix ? treeOf(db, key) : (db.siteKeys.get(key) ?? null) };
    }),
    'POST /config/set': admin(async ({ request }, { db }) => {
      const { key, value } = await bodyOf(request);
      const pairs = leaves(value, key);
      if (pairs.length > MOST)
        throw new Problem(400, 'invalid-api-params', 'Missing or invalid API parameters.', {
          error_code: 'api_generic_invalid-parameters',
          msg: 'Too large update! Split into smaller key-value pair sets.',
        });
      for (const [path, text] of pairs) db.siteKeys.set(path, text);
      return { result: 'ok' };
    }),
    'POST /config/delete': admin(async ({ request }, { db }) => {
      const { key, prefix } = await bodyOf(request);
      for (const one of db.siteKeys.keys()) if (one === key || (prefix && one.startsWith(key))) db.siteKeys.delete(one);
      return { result: 'ok' };
    }),
  },
};
