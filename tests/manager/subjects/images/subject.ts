/** Images, as both APIs have them, and what is written about them. */
import { adminExclusive, internal, Problem, ServerError } from '../../errors.ts';
import { adminOnly, guardAll, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { encodeId, uuidText } from '../../graphql/values.ts';
import { lacksRole } from '../../rights.ts';
import { admin } from '../../rest/call.ts';
import { isNewer, type Context } from '../../types.ts';
import type { Subject } from '../subject.ts';
import { acceleratorsOf, addImages, canonicalOf, limitsOf, pairsOf, tagsOf, type ImageRow } from './rows.ts';

const DONE = { ok: true, msg: '' };
const noImage = (detail?: string): ServerError =>
  new ServerError(`No such environment image.${detail ? ` (${detail})` : ''}`, 'image_read_not-found');

/** The refusal of roles, from 26.9 on. */
const notAllowed = (permission: string, on: string, { caller }: Context): ServerError =>
  new ServerError(
    `Insufficient permission to perform this operation. (User ${caller.user.uuid} lacks permission <Permission.${permission}> on ${on})`,
    'permission_access_forbidden',
  );

function shape(image: ImageRow): object {
  const { base, project, tag, agents, labels } = image;
  return {
    ...image,
    name: `${project}/${base}`,
    namespace: `${project}/${base}`,
    base_image_name: base,
    humanized_name: `${project}/${base}`,
    tags: tagsOf(image),
    version: tag.split('-')[0],
    is_local: false,
    labels: pairsOf(labels),
    resource_limits: limitsOf(image),
    supported_accelerators: acceleratorsOf(image),
    installed: agents.length > 0,
    installed_agents: agents.length > 0 ? agents : null,
    hash: image.digest,
  };
}

const v2: List<ImageRow> = {
  getters: {
    status: (i) => i.status,
    name: canonicalOf,
    architecture: (i) => i.architecture,
    createdAt: (i) => i.created_at,
    lastUsed: (i) => i.last_used_at,
  },
  id: (i) => i.id,
  shape: shapeV2,
};

function shapeV2(image: ImageRow): object {
  return {
    id: encodeId('ImageV2', image.id),
    entityId: image.id,
    identity: {
      canonicalName: canonicalOf(image),
      namespace: `${image.project}/${image.base}`,
      architecture: image.architecture,
    },
    metadata: {
      digest: image.digest,
      sizeBytes: image.size_bytes,
      status: image.status,
      createdAt: image.created_at,
      lastUsedAt: image.last_used_at,
      tags: tagsOf(image),
      labels: pairsOf(image.labels),
    },
    requirements: { resourceLimits: limitsOf(image), supportedAccelerators: acceleratorsOf(image) },
    lastUsed: image.last_used_at,
  };
}

interface ListArgs {
  filter_by_statuses?: string[] | null;
  load_filters?: string[] | null;
  is_installed?: boolean | null;
}

function list({ filter_by_statuses, load_filters, is_installed }: ListArgs, context: Context): object[] {
  const { db, caller } = context;
  const { role, domain_name, uuid } = caller.user;
  if (lacksRole(context)) throw notAllowed('READ: 1', `image at scopes [UserID('${uuid}')]`, context);
  const kinds = load_filters ?? ['general', 'customized'];
  const allowed = db.domains.get(domain_name ?? '')?.allowed_docker_registries ?? [];
  const isThere = (image: ImageRow): boolean => {
    const owner = image.labels.get('ai.backend.customized-image.owner');
    if (!(filter_by_statuses ?? ['ALIVE']).includes(image.status)) return false;
    if (role !== 'superadmin' && !allowed.includes(image.registry)) return false;
    if (!owner && !kinds.includes('general')) return false;
    if (owner && !(kinds.includes('customized') && (role === 'superadmin' || owner === `user:${uuid}`))) return false;
    return typeof is_installed !== 'boolean' || is_installed === image.agents.length > 0;
  };
  return [...db.images.values()].filter(isThere).map(shape);
}

interface Name {
  target?: string;
  architecture?: string | null;
}

const named = ({ target = '', architecture }: Name, { db }: Context): ImageRow | undefined =>
  [...db.images.values()].find(
    (image) =>
      image.status === 'ALIVE' &&
      ((canonicalOf(image) === target && image.architecture === (architecture ?? 'x86_64')) ||
        image.aliases.includes(target)),
  );

function toModify(name: Name, context: Context): ImageRow {
  const found = named(name, context);
  const { target = '', architecture } = name;
  if (found) return found;
  if (isNewer(context.release)) throw noImage();
  throw noImage(
    `Unknown image references: identifier:ImageIdentifier(canonical='${target}', architecture='${architecture ?? 'x86_64'}'), alias:'${target}'`,
  );
}

interface Props {
  labels?: { key: string; value: string }[] | null;
  resource_limits?: { key: string; min?: string | null }[] | null;
  supported_accelerators?: string[] | null;
}

/** Limits are replaced, and so are labels and accelerators where there are any. */
function modify({ props, ...name }: Name & { props: Props }, context: Context): object {
  const image = toModify(name, context);
  const { labels, resource_limits, supported_accelerators } = props;
  if (resource_limits) image.custom = new Map(resource_limits.map(({ key, min }) => [key, min ?? '0']));
  if (labels?.length) image.labels = new Map(labels.map(({ key, value }) => [key, value]));
  if (supported_accelerators?.length) image.accelerators = supported_accelerators.join(',');
  return DONE;
}

function clear({ key }: { key: { image_canonical: string; architecture?: string | null } }, context: Context): object {
  if (context.caller.user.role !== 'superadmin') throw new ServerError('Permission Denied.', 'api_auth_forbidden');
  const image = toModify({ target: key.image_canonical, architecture: key.architecture ?? null }, context);
  image.custom.clear();
  return { image_node: { ...shape(image), id: encodeId('ImageNode', image.id) } };
}

function alias({ alias: name, ...of }: Name & { alias: string }, context: Context): object {
  const image = named(of, context);
  if (!image) throw noImage();
  if ([...context.db.images.values()].some(({ aliases }) => aliases.includes(name)))
    throw new ServerError(
      `Unique constraint violated. (<class 'asyncpg.exceptions.UniqueViolationError'>: duplicate key value violates unique constraint "ix_image_aliases_alias"\nDETAIL:  Key (alias)=(${name}) already exists.)`,
      'database_generic_already-exists',
    );
  image.aliases.push(name);
  return DONE;
}

function dealias({ alias: name }: { alias: string }, { db, release }: Context): object {
  const image = [...db.images.values()].find(({ aliases }) => aliases.includes(name));
  if (!image)
    throw new ServerError(
      `No such image alias. (Image alias '${name}' not found.)`,
      isNewer(release) ? 'image-image-alias_read_not-found' : 'image-alias_read_not-found',
    );
  image.aliases = image.aliases.filter((one) => one !== name);
  return DONE;
}

/** Everybody may for what is theirs. */
function own(id: string, context: Context): ImageRow {
  const { db, caller } = context;
  const image = db.images.get(uuidText(id));
  if (lacksRole(context)) throw notAllowed('SOFT_DELETE: 8', `image ${id}`, context);
  if (!image) throw noImage();
  const owner = image.labels.get('ai.backend.customized-image.owner');
  if (caller.user.role !== 'superadmin' && owner !== `user:${caller.user.uuid}`)
    throw new ServerError('User does not have permission to access this image.', 'image_access_forbidden');
  return image;
}

const ends: Resolvers = {
  forget_image_by_id: ({ image_id }: { image_id: string }, context) => {
    own(image_id, context).status = 'DELETED';
    return { ...DONE, image: null };
  },
  purge_image_by_id: ({ image_id }: { image_id: string }, context) => {
    if (isNewer(context.release) && !context.db.images.has(image_id))
      throw noImage(`Image not found (id: ${image_id})`);
    const image = own(image_id, context);
    if (image.status !== 'ALIVE' && !isNewer(context.release)) throw noImage();
    context.db.images.delete(image.id);
    return { image: { ...shape(image), id: encodeId('ImageNode', image.id) } };
  },
  untag_image_from_registry: ({ image_id }: { image_id: string }, context) => {
    const image = own(image_id, context);
    const of = [...context.db.registries.values()].find(
      (one) => one.registry_name === image.registry && one.project === image.project,
    );
    if (of?.type !== 'harbor2') throw internal('This feature is only supported for Harbor 2 registries');
    return { ...DONE, image: null };
  },
  purge_images: ({ keys }: { keys: { agent_id: string; images: { name: string }[] }[] }, { db, tasks }) => {
    const gone = keys.flatMap(({ agent_id, images }) => images.map(({ name }) => ({ agent_id, name })));
    for (const image of db.images.values())
      image.agents = image.agents.filter(
        (agent) => !gone.some((one) => one.agent_id === agent && one.name === canonicalOf(image)),
      );
    const says = gone.map(({ agent_id, name }) => `Purged image ${name} from agent ${agent_id}`);
    return { task_id: tasks.start(db, { says, ending: 'done', message: '' }) };
  },
};

export const images: Subject = {
  tables: ['images'],
  seed: addImages,
  legacy: {
    images: list,
    image: ({ id, reference, architecture }: { id?: string; reference?: string; architecture?: string }, context) => {
      const found = id
        ? context.db.images.get(uuidText(id))
        : named({ target: reference ?? '', architecture: architecture ?? null }, context);
      if (found?.status !== 'ALIVE') throw noImage();
      return shape(found);
    },
    ...guardAll({ modify_image: modify, alias_image: alias, dealias_image: dealias }),
    clear_image_custom_resource_limit: clear,
    ...ends,
  },
  v2: {
    adminImagesV2: adminOnly(v2List({ table: 'images', list: v2 })),
    imageV2: ({ id }: { id: string }, { db, caller }) => {
      if (caller.user.role !== 'superadmin') throw adminExclusive();
      const image = db.images.get(id);
      return image ? shapeV2(image) : null;
    },
  },
  rest: {
    'POST /admin/images/rescan': admin(async ({ request }, { db }) => {
      const { canonical } = (await request.clone().json()) as { canonical: string };
      const image = [...db.images.values()].find((one) => canonicalOf(one) === canonical);
      if (!image)
        throw new Problem(404, 'object-not-found', 'No such environment image.', {
          error_code: 'image_read_not-found',
        });
      // It is read anew, and then the answer trips over an amount such as 256m.
      if (limitsOf(image).some(({ min }) => /[a-z]$/i.test(min)))
        throw new Problem(400, 'schema-validation-failed', 'Schema validation failed.', {
          error_code: 'backendai_parsing_invalid-parameters',
          msg: '1 validation error for ImageResourceLimitDTO\nmin\n  Input should be a valid decimal',
        });
      return { item: {} };
    }),
  },
};
