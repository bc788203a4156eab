/** What folders say of their models: the seeded ones by rows, others by the files in them, as the server reads them. */
import { parseDocument } from 'yaml';
import { checkDefinition } from '@/entities/models/definition';
import type { Db } from '../../db/db.ts';
import { SET_UP } from '../../db/site.ts';
import { keyOf } from '../files/rows.ts';
import type { FolderRow } from '../folder-rows.ts';
import { NOTHING, type ModelFolderRow } from './rows.ts';

const textOf = (db: Db, folder: string, name: string): string | null => {
  const bytes = db.files.get(keyOf(folder, name))?.bytes;
  return bytes ? new TextDecoder().decode(bytes) : null;
};

type Found = { name?: string; metadata?: Record<string, unknown> };

/** Why a definition cannot be read, in a parser's words; null: it can. */
function errorOf(text: string): string | null {
  const [first, ...others] = checkDefinition(text);
  if (!first) return null;
  if (first.wrong === 'syntax')
    return (
      'Model Card Parse Error (Invalid YAML syntax (filename:model-definition.yaml, detail:while parsing a block collection\n' +
      `  in "<unicode string>", line ${first.line}, column ${first.column}))`
    );
  const all = [first, ...others];
  const fields = all.map(({ path, wrong }) => {
    const place = path.replaceAll('[', '.').replaceAll(']', '').replaceAll('_', '-');
    return wrong === 'missing'
      ? `${place}\n  Field required [type=missing, input_value={}, input_type=CommentedMap]`
      : `${place}\n  Input should be a valid value [type=${wrong === 'port' ? 'int_parsing' : `${wrong}_type`}, input_value='', input_type=str]`;
  });
  return `Model Card Parse Error (Failed to validate model definition file (data:{}, detail:Model definition validation failed. (${all.length} validation errors for ModelDefinition\n${fields.join('\n')})))`;
}

const EMPTY = { ...NOTHING, task: '', category: '', architecture: '', license: '', version: '', description: '' };

function ofFiles(db: Db, { id, name: folder }: FolderRow): ModelFolderRow {
  const text = textOf(db, id, 'model-definition.yaml') ?? textOf(db, id, 'model-definition.yml');
  const bare = { ...EMPTY, id, name: folder, title: folder, readme: textOf(db, id, 'README.md') };
  if (text === null) return bare;
  const error = errorOf(text);
  if (error) return { ...bare, error };
  const read = parseDocument(text).toJS() as { models: [Found, ...Found[]] };
  const { name = folder, metadata = {} } = read.models[0];
  return { ...bare, name, title: name, ...metadata };
}

/** All of them, in the order of their folders. */
export function modelFolders(db: Db): ModelFolderRow[] {
  const rows = [...db.folders.values()].flatMap((folder): ModelFolderRow[] => {
    const seeded = db.modelFolders.get(folder.id);
    // Those that were there from the start have rows, or are nobody's matter.
    const isLater = Date.parse(folder.created_at ?? '') > SET_UP;
    const isStore = isLater && db.projects.get(folder.project ?? '')?.type === 'MODEL_STORE';
    const hasFile = db.files.has(keyOf(folder.id, 'model-definition.yaml'));
    if (seeded && !hasFile) return [seeded];
    return seeded || (isStore && folder.usage_mode === 'model') ? [ofFiles(db, folder)] : [];
  });
  return rows;
}
