import { SPACE, uuidOf } from '../db/random.ts';
import type { Db } from '../db/db.ts';
import type { Hosts, Slots } from '../db/rows.ts';
import { allHosts, MINUTE, padded, SET_UP, SETUP_TIME, timeAt, type SiteSize } from '../db/site.ts';
import { badParameters, duplicate, internal, nullified, ServerError, sqlError, stillUsed } from '../errors.ts';
import { relayList, type RelayArgs } from '../graphql/legacy-list.ts';
import { guardAll, privileged, type Resolvers } from '../graphql/resolvers.ts';
import { policyHostsOf, slotsOf, textOr } from '../graphql/values.ts';
import { column, type Columns } from '../minilang/columns.ts';
import { noDomainRow } from '../rights.ts';
import { isNewer, type Context } from '../types.ts';
import { checkSlug } from './projects/legacy.ts';
import { makeProject } from './projects/rows.ts';
import { isHolding } from './sessions/rows.ts';
import type { Subject } from './subject.ts';

export interface DomainRow {
  name: string;
  description: string | null;
  is_active: boolean;
  created_at: string;
  modified_at: string;
  total_resource_slots: Slots;
  allowed_vfolder_hosts: Hosts;
  allowed_docker_registries: string[];
  integration_id: string | null;
}

declare module '../db/db.ts' {
  interface Tables {
    domains: Map<string, DomainRow>;
  }
}

const domainColumns: Columns<DomainRow> = {
  id: column('text', (d) => d.name),
  row_id: column('text', (d) => d.name),
  name: column('text', (d) => d.name),
  is_active: column('flag', (d) => d.is_active),
  created_at: column('time', (d) => d.created_at),
  modified_at: column('time', (d) => d.modified_at),
};

function addDefault(db: Db): void {
  db.domains.set('default', {
    name: 'default',
    description: 'The default domain',
    is_active: true,
    created_at: SETUP_TIME,
    modified_at: SETUP_TIME,
    total_resource_slots: {},
    allowed_vfolder_hosts: allHosts(),
    allowed_docker_registries: ['cr.backend.ai', 'index.docker.io'],
    integration_id: null,
  });
}

export const domainCount = ({ big }: SiteSize): number => (big ? 12 : 5);

/** Domain 0 is `default`, so that a domain admin has people to see; the real script fills only the other twelve. */
export const domainName = (index: number): string => (index === 0 ? 'default' : `dom-${padded(index, 2)}`);

function addDomains(db: Db, size: SiteSize): void {
  const created_at = timeAt(SET_UP + MINUTE);
  for (let i = 1; i <= domainCount(size); i++) {
    const name = domainName(i);
    db.domains.set(name, {
      name,
      description: `domain ${i}`,
      is_active: i % 7 !== 0,
      created_at,
      modified_at: created_at,
      total_resource_slots: {},
      allowed_vfolder_hosts: allHosts(),
      allowed_docker_registries: ['cr.backend.ai'],
      integration_id: '',
    });
  }
}

type Props = Record<string, unknown>;

function shape(domain: DomainRow, { db }: Context): object {
  return { ...domain, scaling_groups: () => db.linked('domain', domain.name).map((group) => group.name) };
}

const reads: Resolvers = {
  domain: ({ name }: { name?: string | null }, context) => {
    const { role, domain_name } = context.caller.user;
    const wanted = name ?? domain_name;
    if (role !== 'superadmin' && wanted !== domain_name)
      throw new ServerError(
        'No such domain.',
        isNewer(context.release) ? 'domain_read_not-found' : 'backendai_read_not-found',
      );
    const domain = context.db.domains.get(wanted);
    return domain ? shape(domain, context) : null;
  },
  domains: privileged(({ is_active }: { is_active?: boolean | null }, context) =>
    [...context.db.domains.values()]
      .filter((domain) => typeof is_active !== 'boolean' || domain.is_active === is_active)
      .map((domain) => shape(domain, context)),
  ),
  domain_nodes: (args: RelayArgs, context) => {
    if (typeof args.offset === 'number')
      throw internal("Query.resolve_domain_nodes() got an unexpected keyword argument 'offset'");
    const { role, domain_name } = context.caller.user;
    const rows = [...context.db.domains.values()].filter(
      (domain) => role === 'superadmin' || domain.name === domain_name,
    );
    const list = { columns: domainColumns, type: 'DomainNode', id: (domain: DomainRow) => domain.name };
    return relayList(rows, args, { ...list, shape: (domain) => shape(domain, context) });
  },
};

/** Writing such values at creation trips over the server's own conversion. */
const NO_JSON = "'dict' object has no attribute 'to_json'";

function addModelStore(domain: DomainRow, { db }: Context): void {
  const id = db.newId();
  db.projects.set(
    id,
    makeProject({
      id,
      name: 'model-store',
      domain_name: domain.name,
      type: 'MODEL_STORE',
      description: 'Model Store',
      created_at: domain.created_at,
    }),
  );
}

function createDomain({ name, props }: { name: string; props: Props }, context: Context): object {
  const { db, stamp } = context;
  if (name.trim() === '' || name.length > 64)
    throw badParameters('Domain name cannot be empty or exceed 64 characters.');
  if (db.domains.has(name)) throw badParameters(`Domain with name '${name}' already exists`);
  checkSlug(name, 'domains');
  const slots = props.total_resource_slots ?? {};
  if (Object.keys(slots).length > 0) {
    throw sqlError('builtins.AttributeError', NO_JSON, 'INSERT INTO domains (…) VALUES (…)');
  }
  const hosts = (props.allowed_vfolder_hosts ?? {}) as Record<string, string[]>;
  const domain: DomainRow = {
    name,
    description: textOr(props.description, ''),
    is_active: props.is_active !== false,
    created_at: stamp(),
    modified_at: stamp(),
    total_resource_slots: {},
    allowed_vfolder_hosts: hosts,
    allowed_docker_registries: (props.allowed_docker_registries ?? []) as string[],
    integration_id: (props.integration_id ?? null) as string | null,
  };
  db.domains.set(name, domain);
  addModelStore(domain, context);
  if (Object.keys(hosts).length > 0) throw internal(NO_JSON);
  return { ok: true, msg: 'domain creation succeed', domain: shape(domain, context) };
}

const noDomain = (name: string, { release }: Context): ServerError =>
  isNewer(release)
    ? noDomainRow()
    : new ServerError(`Domain Not Found (Domain not found: ${name})`, 'domain_read_not-found');

const CLEARABLE = new Set(['description', 'integration_id']);

function modifyDomain({ name, props }: { name: string; props: Props }, context: Context): object {
  const { db, stamp } = context;
  for (const [field, value] of Object.entries(props)) if (value === null && !CLEARABLE.has(field)) throw nullified();
  const changes: Props = { ...props };
  if (props.total_resource_slots) changes.total_resource_slots = slotsOf(props.total_resource_slots);
  if (props.allowed_vfolder_hosts) changes.allowed_vfolder_hosts = policyHostsOf(props.allowed_vfolder_hosts);
  const domain = db.domains.get(name);
  if (!domain) throw noDomain(name, context);
  const renamed = props.name;
  if (typeof renamed === 'string' && renamed !== name) {
    checkSlug(renamed, 'domains');
    if (db.domains.has(renamed)) throw duplicate('pk_domains', 'name', renamed);
    if ([...db.users.values()].some((user) => user.domain_name === name))
      throw stillUsed('domains', 'fk_users_domain_name_domains', 'users', name);
    rename(domain, renamed, context);
  }
  Object.assign(domain, changes, { modified_at: stamp() });
  return { ok: true, msg: 'domain modification succeed', domain: shape(domain, context) };
}

/** Everything that refers to a domain refers to it by name. */
function rename(domain: DomainRow, name: string, { db }: Context): void {
  const old = domain.name;
  for (const table of [db.projects, db.sessions, db.folders]) {
    for (const row of table.values()) if (row.domain_name === old) row.domain_name = name;
  }
  for (const group of db.linked('domain', old)) db.link('domain', name, group.name);
  db.links.domain.delete(old);
  db.domains.delete(old);
  db.domains.set(name, domain);
}

function deleteDomain({ name }: { name: string }, context: Context): object {
  const { db, stamp } = context;
  const domain = db.domains.get(name);
  if (!domain) throw noDomain(name, context);
  Object.assign(domain, { is_active: false, modified_at: stamp() });
  return { ok: true, msg: `domain ${name} deleted successfully` };
}

function purgeDomain({ name }: { name: string }, { db, release }: Context): object {
  const conflict = (title: string, detail: string): ServerError =>
    new ServerError(`${title} (${detail})`, 'domain_purge_conflict');
  const people = [...db.users.values()].some((user) => user.domain_name === name);
  if (people)
    throw conflict('Domain has associated users.', 'There are users bound to the domain. Remove users first.');
  if (db.projectsIn(name).length > 0) {
    throw conflict('Domain has associated groups.', 'There are groups bound to the domain. Remove groups first.');
  }
  if (!db.domains.has(name)) {
    if (isNewer(release)) throw noDomainRow();
    throw new ServerError(`Failed to delete domain. (Failed to delete domain: ${name})`, 'domain_purge_internal-error');
  }
  db.domains.delete(name);
  db.links.domain.delete(name);
  return { ok: true, msg: `domain ${name} purged successfully` };
}

const writes: Resolvers = guardAll({
  create_domain: createDomain,
  modify_domain: modifyDomain,
  delete_domain: deleteDomain,
  purge_domain: purgeDomain,
});

/** What the sessions of a domain hold now; anybody may ask of any. */
const useV2: Resolvers = {
  domainV2: ({ domainName: name }: { domainName: string }, { db, release }) => {
    if (!db.domains.has(name))
      throw isNewer(release)
        ? noDomainRow()
        : new ServerError(`No such domain. (Domain '${name}' not found)`, 'domain_read_not-found');
    const held = [...db.sessions.values()].filter((one) => one.domain_name === name && isHolding(one));
    const sums = new Map<string, number>();
    for (const { slots } of held)
      for (const [slot, amount] of Object.entries(slots)) sums.set(slot, (sums.get(slot) ?? 0) + Number(amount));
    const entries = [...sums].map(([resourceType, sum]) => ({ resourceType, quantity: sum.toFixed(6) }));
    // Domains have no id of their own here: the scope of roles by which the server knows one.
    return {
      entityId: uuidOf(SPACE.scope, name.length),
      activeResourceOverview: { sessionCount: held.length, slots: { entries } },
    };
  },
};

export const domains: Subject = {
  tables: ['domains'],
  fixtures: addDefault,
  seed: addDomains,
  legacy: { ...reads, ...writes },
  v2: useV2,
};
