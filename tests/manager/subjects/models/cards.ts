import { duplicate, missingReference, ServerError } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import type { List } from '../../graphql/v2/connection.ts';
import { encodeId } from '../../graphql/values.ts';
import { needsRole } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import { modelFolders } from './from-files.ts';
import type { ModelCardRow } from './rows.ts';

export const cardList: List<ModelCardRow> = {
  getters: { name: (c) => c.name, createdAt: (c) => c.createdAt },
  id: (c) => c.id,
  shape: ({ author, title, modelVersion, description, task, category, architecture, ...card }) => ({
    ...card,
    id: encodeId('ModelCardV2', card.id),
    metadata: {
      author,
      title,
      modelVersion,
      description,
      task,
      category,
      architecture,
      framework: card.framework,
      label: card.label,
      license: card.license,
    },
  }),
};

type Input = Partial<ModelCardRow> & { name?: string; vfolderId?: string; modelStoreProjectId?: string };

const TEXTS = [
  'author',
  'title',
  'modelVersion',
  'description',
  'task',
  'category',
  'architecture',
  'license',
  'readme',
] as const;

export const noCard = (detail?: string): ServerError =>
  new ServerError(`No such model card.${detail ? ` (${detail})` : ''}`, 'model-card_read_not-found');

const invalid = (type: string, msg: string): ServerError =>
  new ServerError(`Schema validation failed. (${msg})`, 'backendai_parsing_invalid-parameters', {
    errors: [{ type, loc: ['name'], msg, url: `https://errors.pydantic.dev/v/${type}` }],
  });

function checkName(name: string | null | undefined, emptyWords = false): void {
  if (name === '')
    throw emptyWords
      ? invalid('too_short', 'Value should have at least 1 item after validation, not 0')
      : invalid('string_too_short', 'String should have at least 1 character');
  if ((name ?? '').length > 512) throw invalid('string_too_long', 'String should have at most 512 characters');
}

/** The database refuses what refers to nothing. */
function checkReferences({ vfolderId, projectId, domainName }: ModelCardRow, { db }: Context): void {
  const missing = (column: string, value: string, other: string): ServerError =>
    missingReference('model_cards', `fk_model_cards_${column}_${other}`, column, value, other);
  if (!db.folders.has(vfolderId)) throw missing('vfolder', vfolderId, 'vfolders');
  if (!db.projects.has(projectId)) throw missing('project', projectId, 'groups');
  if (!db.domains.has(domainName)) throw missing('domain', domainName, 'domains');
}

/** What is not given counts as emptied where the schema's default is null. */
function textsOf(input: Input, release: Context['release'], now?: ModelCardRow): Partial<ModelCardRow> {
  return Object.fromEntries(
    TEXTS.map((name) => [
      name,
      name in input ? (input[name] ?? null) : isNewer(release) ? (now?.[name] ?? null) : null,
    ]),
  );
}

export const cardWrites = (project: string): Resolvers => ({
  adminCreateModelCardV2: adminOnly(({ input }: { input: Input }, context: Context) => {
    const { db, caller, release, stamp } = context;
    checkName(input.name);
    const { name = '', vfolderId = '', modelStoreProjectId = project } = input;
    if ([...db.modelCards.values()].some((card) => card.name === name && card.projectId === modelStoreProjectId))
      throw new ServerError(
        `Duplicate Model Card (Duplicate model card name: ${name})`,
        `model-card_${isNewer(release) ? 'create' : 'generic'}_conflict`,
      );
    const card: ModelCardRow = {
      author: null,
      title: null,
      modelVersion: null,
      description: null,
      task: null,
      category: null,
      architecture: null,
      license: null,
      readme: null,
      ...textsOf(input, release),
      id: db.newId(),
      name,
      vfolderId,
      projectId: modelStoreProjectId,
      domainName: input.domainName ?? caller.user.domain_name,
      creatorId: caller.user.uuid,
      framework: input.framework ?? [],
      label: input.label ?? [],
      accessLevel: input.accessLevel ?? 'INTERNAL',
      createdAt: stamp(),
      updatedAt: isNewer(release) ? stamp() : null,
    };
    checkReferences(card, context);
    db.modelCards.set(card.id, card);
    return { modelCard: cardList.shape(card) };
  }),
  adminUpdateModelCardV2: adminOnly(({ input }: { input: Input }, { db, release, stamp }: Context) => {
    const card = db.modelCards.get(input.id ?? '');
    checkName(input.name, isNewer(release));
    if (!card) throw noCard(`Model card with ID ${input.id} not found.`);
    const isTaken = (one: ModelCardRow): boolean =>
      one !== card && one.name === input.name && one.projectId === card.projectId;
    if ([...db.modelCards.values()].some(isTaken)) {
      const values = [input.name, card.domainName, card.projectId].join(', ');
      throw duplicate('uq_model_cards_name_domain_project', 'name, domain, project', values);
    }
    Object.assign(card, textsOf(input, release, card), { updatedAt: stamp() });
    if (input.name) card.name = input.name;
    if (input.framework) card.framework = input.framework;
    if (input.label) card.label = input.label;
    if (input.accessLevel) card.accessLevel = input.accessLevel;
    return { modelCard: cardList.shape(card) };
  }),
  adminDeleteModelCardV2: adminOnly(({ id }: { id: string }, { db }: Context) => {
    if (!db.modelCards.delete(id)) throw noCard();
    return { id };
  }),
  scanProjectModelCardsV2: ({ projectId }: { projectId: string }, context: Context) => {
    if (needsRole(context)) throw mayNot('CREATE: 4', 'in the global scope', context);
    if (!context.db.projects.has(projectId))
      throw new ServerError(
        `Project not found. (${projectId})`,
        `${isNewer(context.release) ? 'project' : 'group'}_read_not-found`,
      );
    return scan(projectId, context);
  },
});

export const mayNot = (permission: string, where: string, { caller }: Context): ServerError =>
  new ServerError(
    `Insufficient privilege. (User ${caller.user.uuid} lacks permission <Permission.${permission}> on model_card ${where})`,
    'user_auth_forbidden',
  );

/** Makes and renews cards of what the folders say: a card is known by its name, whichever folder it is of. */
function scan(projectId: string, { db, caller, release, stamp }: Context): object {
  let createdCount = 0;
  let updatedCount = 0;
  const errors: string[] = [];
  for (const found of modelFolders(db)) {
    const folder = db.folders.get(found.id);
    if (folder?.project !== projectId || folder.status !== 'ready') continue;
    if (found.error) {
      errors.push(`vfolder '${folder.name}' (${found.id}): ${found.error}`);
      continue;
    }
    const { version, title, error: _, min_resource: __, id: vfolderId, ...said } = found;
    // What the list shows as empty text is nothing on a card.
    const facts = Object.fromEntries(
      Object.entries(said).map(([key, value]) => [key, value === '' ? null : value]),
    ) as typeof said;
    const known = [...db.modelCards.values()].find((card) => card.name === found.name && card.projectId === projectId);
    if (known) {
      updatedCount += 1;
      Object.assign(known, facts, { title, modelVersion: version || null, vfolderId, updatedAt: stamp() });
      continue;
    }
    createdCount += 1;
    const id = db.newId();
    const place = { projectId, domainName: folder.domain_name, creatorId: caller.user.uuid, vfolderId };
    const rest = { accessLevel: 'INTERNAL', createdAt: stamp(), updatedAt: isNewer(release) ? stamp() : null };
    db.modelCards.set(id, { ...facts, title, modelVersion: version || null, id, ...place, ...rest });
  }
  return { createdCount, updatedCount, errors };
}
