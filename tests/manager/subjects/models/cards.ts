import { ServerError } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import type { List } from '../../graphql/v2/connection.ts';
import { encodeId } from '../../graphql/values.ts';
import { isNewer, type Context } from '../../types.ts';
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

const notFound = (): ServerError => new ServerError('No such model card.', 'model-card_read_not-found');

function checkName(name: string | null | undefined): void {
  if (name === '')
    throw new ServerError(
      'Schema validation failed. (String should have at least 1 character)',
      'backendai_parsing_invalid-parameters',
    );
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
  adminCreateModelCardV2: adminOnly(({ input }: { input: Input }, { db, caller, release, stamp }: Context) => {
    checkName(input.name);
    const { name = '', vfolderId = '', modelStoreProjectId = project } = input;
    if ([...db.modelCards.values()].some((card) => card.name === name && card.projectId === modelStoreProjectId))
      throw new ServerError(`Duplicate Model Card (Duplicate model card name: ${name})`, 'model-card_generic_conflict');
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
      updatedAt: null,
    };
    db.modelCards.set(card.id, card);
    return { modelCard: cardList.shape(card) };
  }),
  adminUpdateModelCardV2: adminOnly(({ input }: { input: Input }, { db, release, stamp }: Context) => {
    const card = db.modelCards.get(input.id ?? '');
    if (!card) throw notFound();
    checkName(input.name);
    if ([...db.modelCards.values()].some((one) => one !== card && one.name === input.name))
      throw new ServerError('Unique constraint violated.', 'database_generic_already-exists');
    Object.assign(card, textsOf(input, release, card), { updatedAt: stamp() });
    if (input.name) card.name = input.name;
    if (input.framework) card.framework = input.framework;
    if (input.label) card.label = input.label;
    if (input.accessLevel) card.accessLevel = input.accessLevel;
    return { modelCard: cardList.shape(card) };
  }),
  adminDeleteModelCardV2: adminOnly(({ id }: { id: string }, { db }: Context) => {
    if (!db.modelCards.delete(id)) throw notFound();
    return { id };
  }),
  scanProjectModelCardsV2: ({ projectId }: { projectId: string }, { db, caller, stamp }: Context) => {
    let createdCount = 0;
    let updatedCount = 0;
    const errors: string[] = [];
    for (const found of db.modelFolders.values()) {
      const folder = db.folders.get(found.id);
      if (folder?.project !== projectId || folder.status !== 'ready') continue;
      if (found.error) {
        errors.push(`vfolder '${folder.name}' (${found.id}): ${found.error}`);
        continue;
      }
      const { author, title, version, description, task, category, architecture, framework, label, license, readme } =
        found;
      const facts = {
        author,
        title,
        modelVersion: version,
        description,
        task,
        category,
        architecture,
        license,
        readme,
      };
      const known = [...db.modelCards.values()].find((card) => card.vfolderId === found.id);
      if (known) {
        updatedCount += 1;
        Object.assign(known, facts, { framework, label, name: found.name, updatedAt: stamp() });
        continue;
      }
      createdCount += 1;
      const id = db.newId();
      const place = { projectId, domainName: folder.domain_name, creatorId: caller.user.uuid, vfolderId: found.id };
      const rest = { accessLevel: 'INTERNAL', createdAt: stamp(), updatedAt: null };
      db.modelCards.set(id, { id, name: found.name, ...facts, framework, label, ...place, ...rest });
    }
    return { createdCount, updatedCount, errors };
  },
});
