import type { Db } from '../../db/db.ts';
import { forbidden, integrityText, missingReferenceText, ServerError } from '../../errors.ts';
import { offsetList, type OffsetArgs } from '../../graphql/legacy-list.ts';
import { guardAll, SUCCESS, type Resolvers } from '../../graphql/resolvers.ts';
import type { Columns } from '../../minilang/columns.ts';
import { filterRows } from '../../minilang/evaluate.ts';
import { noRow } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import { keypairColumns, makeKeypair, type KeypairRow } from './rows.ts';

interface Scope {
  domain_name?: string | null;
  email?: string | null;
  is_active?: boolean | null;
}

function projectNames(key: KeypairRow, db: Db): (string | null)[] {
  const names = db.projectsOf(key.user).map((project) => project.name);
  return names.length > 0 ? names : [null];
}

/** What `KeyPair` shows. An owner without projects shows a list of one empty name. */
export function shapeKeypair(key: KeypairRow, db: Db, shown?: (string | null)[]): object {
  const owner = db.users.get(key.user);
  return {
    ...key,
    id: key.access_key,
    user_id: key.email,
    full_name: owner?.full_name ?? null,
    rolling_count: key.num_queries,
    concurrency_used: () => [...db.sessions.values()].filter((session) => session.access_key === key.access_key).length,
    user_info: () => (owner ? { email: owner.email, full_name: owner.full_name } : null),
    is_default: owner?.main_access_key === key.access_key,
    projects: () => shown ?? projectNames(key, db),
  };
}

function inScope(args: Scope, { db, caller }: Context): KeypairRow[] {
  const { role, domain_name, uuid, email } = caller.user;
  const everywhere = role === 'superadmin';
  if (!everywhere && typeof args.domain_name === 'string' && args.domain_name !== domain_name) throw forbidden();
  const own = !everywhere && role !== 'admin';
  if (own && typeof args.email === 'string' && args.email !== email) throw forbidden();
  const domain = everywhere ? args.domain_name : domain_name;
  const rows =
    typeof args.email === 'string' ? db.keysOf(db.userByEmail(args.email)?.uuid ?? '') : [...db.keypairs.values()];
  return rows.filter(
    (key) =>
      (!own || key.user === uuid) &&
      (typeof domain !== 'string' || db.users.get(key.user)?.domain_name === domain) &&
      (typeof args.is_active !== 'boolean' || key.is_active === args.is_active),
  );
}

interface Pair {
  key: KeypairRow;
  project: string | null;
}

/** The server filters keys joined with projects: of a key that is found only the projects that fit are shown. */
function filtered(keys: KeypairRow[], filter: string, db: Db): Map<KeypairRow, (string | null)[]> {
  const columns: Columns<Pair> = Object.fromEntries(
    Object.entries(keypairColumns(db)).map(([name, column]) => [
      name,
      { ...column, rank: undefined, get: (pair: Pair) => (name === 'projects' ? pair.project : column.get(pair.key)) },
    ]),
  );
  const pairs = keys.flatMap((key) => projectNames(key, db).map((project): Pair => ({ key, project })));
  const found = new Map<KeypairRow, (string | null)[]>();
  for (const { key, project } of filterRows(pairs, filter, columns)) {
    found.set(key, [...(found.get(key) ?? []), project]);
  }
  return found;
}

function list(args: Scope & OffsetArgs, context: Context): object {
  const { db } = context;
  const keys = inScope(args, context);
  const found = typeof args.filter === 'string' ? filtered(keys, args.filter, db) : undefined;
  const shape = (key: KeypairRow): object => shapeKeypair(key, db, found?.get(key));
  return offsetList(
    found ? [...found.keys()] : keys,
    { ...args, filter: null },
    keypairColumns(db),
    shape,
    '-created_at',
  );
}

function single(args: { access_key?: string; domain_name?: string }, context: Context): object | null {
  const { caller, db } = context;
  const { role, domain_name, uuid } = caller.user;
  if (role !== 'superadmin' && typeof args.domain_name === 'string' && args.domain_name !== domain_name)
    throw forbidden();
  const key = typeof args.access_key === 'string' ? db.keypairs.get(args.access_key) : caller.key;
  if (role !== 'superadmin' && role !== 'admin' && key?.user !== uuid) throw forbidden();
  if (!key) return null;
  const domain = role === 'superadmin' ? args.domain_name : domain_name;
  if (typeof domain === 'string' && db.users.get(key.user)?.domain_name !== domain) return null;
  return shapeKeypair(key, db);
}

export const keypairResolvers: Resolvers = {
  keypair: single,
  keypairs: (args: Scope, context) =>
    inScope(args, context)
      .slice(0, 100)
      .map((key) => shapeKeypair(key, context.db)),
  keypair_list: list,
};

interface KeypairProps {
  is_active?: boolean | null;
  is_admin?: boolean | null;
  resource_policy?: string | null;
  rate_limit?: number | null;
}

const nullColumn = (column: string): string =>
  integrityText(
    `<class 'asyncpg.exceptions.NotNullViolationError'>: null value in column "${column}" of relation "keypairs" violates not-null constraint\nDETAIL:  Failing row contains (…).`,
    'INSERT INTO keypairs (…) VALUES (…)',
  );

const noPolicy = (name: string): string =>
  missingReferenceText(
    'keypairs',
    'fk_keypairs_resource_policy_keypair_resource_policies',
    'resource_policy',
    name,
    'keypair_resource_policies',
  );

function createKeypair({ user_id, props }: { user_id: string; props: KeypairProps }, { db, release, stamp }: Context) {
  const owner = db.userByEmail(user_id);
  const policy = props.resource_policy ?? '';
  if (!owner && isNewer(release)) {
    throw noRow('UserRow', 'user_read_not-found');
  }
  if (!owner) return { ok: false, msg: nullColumn('user') };
  if (!db.keypairPolicies.has(policy)) {
    if (!isNewer(release)) return { ok: false, msg: noPolicy(policy) };
    throw new ServerError(
      `No keypair resource policy goes by that name. (${policy})`,
      'keypair-resource-policy_read_not-found',
    );
  }
  const { access_key, secret_key } = db.newKey();
  const key = makeKeypair(owner, access_key, secret_key, {
    is_active: props.is_active ?? true,
    is_admin: props.is_admin ?? false,
    resource_policy: policy,
    rate_limit: props.rate_limit ?? null,
    created_at: stamp(),
    modified_at: stamp(),
  });
  db.addKeypair(key);
  return { ...SUCCESS, keypair: { ...shapeKeypair(key, db), full_name: null, projects: isNewer(release) ? null : [] } };
}

const noMatch = (name: string): object => ({ ok: false, msg: `no matching ${name}` });

function modifyKeypair({ access_key, props }: { access_key: string; props: KeypairProps }, context: Context): object {
  const { db, release, stamp } = context;
  const key = db.keypairs.get(access_key);
  if (!key) return noMatch('modifykeypair');
  const isDefault = db.users.get(key.user)?.main_access_key === access_key;
  if (isNewer(release) && isDefault && props.is_active === false) return noMatch('modifykeypair');
  if (props.resource_policy === null) return { ok: false, msg: nullColumn('resource_policy') };
  if (isNewer(release) && props.is_active === null) return { ok: false, msg: nullColumn('is_active') };
  if (props.resource_policy !== undefined && !db.keypairPolicies.has(props.resource_policy)) {
    return { ok: false, msg: noPolicy(props.resource_policy) };
  }
  Object.assign(key, props, { modified_at: stamp() });
  return SUCCESS;
}

function deleteKeypair({ access_key }: { access_key: string }, { db, release }: Context): object {
  const key = db.keypairs.get(access_key);
  if (!key) return noMatch('deletekeypair');
  if (db.users.get(key.user)?.main_access_key === access_key) {
    const what = isNewer(release) ? 'the default access key by a user' : 'main access key by any user';
    return { ok: false, msg: `the keypair is used as ${what}` };
  }
  db.removeKeypair(access_key);
  return SUCCESS;
}

export const keypairWrites: Resolvers = guardAll({
  create_keypair: createKeypair,
  modify_keypair: modifyKeypair,
  delete_keypair: deleteKeypair,
});
