import type { Db } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import { MODEL_STORE, SET_UP, timeAt, VOLUME, type SiteSize } from '../../db/site.ts';

/** What the definition and the README of a model's folder say. */
export interface ModelFolderRow {
  /** The folder's UUID. */
  id: string;
  name: string;
  title: string;
  task: string | null;
  category: string | null;
  architecture: string | null;
  license: string | null;
  framework: string[];
  label: string[];
  author: string | null;
  version: string | null;
  description: string | null;
  min_resource: Record<string, string>;
  readme: string | null;
  /** Why the definition cannot be read. */
  error: string | null;
}

/** A registered card. */
export interface ModelCardRow {
  id: string;
  name: string;
  vfolderId: string;
  projectId: string;
  domainName: string;
  creatorId: string;
  author: string | null;
  title: string | null;
  modelVersion: string | null;
  description: string | null;
  task: string | null;
  category: string | null;
  architecture: string | null;
  framework: string[];
  label: string[];
  license: string | null;
  readme: string | null;
  accessLevel: string;
  createdAt: string;
  updatedAt: string | null;
}

declare module '../../db/db.ts' {
  interface Tables {
    modelFolders: Map<string, ModelFolderRow>;
    modelCards: Map<string, ModelCardRow>;
  }
}

const BROKEN =
  'Model Card Parse Error (Invalid YAML syntax (filename:model-definition.yaml, detail:while parsing a block collection\n' +
  '  in "<unicode string>", line 2, column 3:\n      - name: sketch\n      ^ (line: 2)\nexpected <block end>, but found ' +
  '\'<block mapping start>\'\n  in "<unicode string>", line 3, column 4:\n       model_path: /models\n       ^ (line: 3)))';

type Seed = [folder: string, name: string, task: string, category: string, license: string];

const MODELS: Seed[] = [
  ['llama-mini', 'Llama Mini 3B', 'text-generation', 'NLP', 'apache-2.0'],
  ['pixel-sort', '<b>Pixel</b> Sort 픽셀', 'image-classification', 'Vision', 'cc-by-4.0'],
  ['whisper-note', 'Whisper Note', 'automatic-speech-recognition', 'Audio', 'mit'],
];

const readmeOf = (name: string, task: string): string =>
  `# ${name}\n\nA small model for **${task}**.\n\n| | |\n|---|---|\n| Task | ${task} |\n\n<script>alert(1)</script>\n`;

/** Of a folder that says nothing. */
export const NOTHING = {
  task: null,
  category: null,
  architecture: null,
  license: null,
  framework: [],
  label: [],
  author: null,
  version: null,
  description: null,
  min_resource: {},
  readme: null,
  error: null,
};

function addModel(db: Db, index: number, folder: string, row: Partial<ModelFolderRow>): void {
  const id = uuidOf(SPACE.folder, 9000 + index);
  db.folders.set(id, {
    id,
    name: folder,
    host: VOLUME,
    status: 'ready',
    usage_mode: 'model',
    permission: 'ro',
    ownership: 'group',
    user: null,
    project: MODEL_STORE,
    creator: 'admin@lablup.com',
    domain_name: 'default',
    created_at: timeAt(SET_UP),
    last_used: null,
    cloneable: true,
  });
  db.modelFolders.set(id, { id, name: folder, title: folder, ...NOTHING, ...row });
}

/** Three models that describe themselves, one that does not, one whose definition is broken; more of them on a big site. */
export function addModels(db: Db, { big }: SiteSize): void {
  const count = big ? 40 : MODELS.length;
  for (let at = 0; at < count; at += 1) {
    const [folder, name, task, category, license] = MODELS[at % MODELS.length] as Seed;
    const more = at < MODELS.length ? '' : ` ${at}`;
    addModel(db, at, `${folder}${more.replace(' ', '-')}`, {
      name: name + more,
      title: name + more,
      task,
      category,
      license,
      architecture: 'transformer',
      framework: ['pytorch'],
      label: ['example', category.toLowerCase()],
      author: 'Example Lab',
      version: '1.2',
      description: `A small model for ${task}.`,
      min_resource: { cpu: '2', mem: '4g' },
      readme: readmeOf(name, task),
    });
  }
  addModel(db, 100, 'empty-shelf', {});
  addModel(db, 101, 'sketch', { error: BROKEN });
}
