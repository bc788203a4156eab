/** What a model's definition must be: `model-definition.yaml`, checked as the server does, each mistake with its place. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';

export type Wrong =
  'syntax' | 'missing' | 'number' | 'text' | 'map' | 'list' | 'command' | 'port' | 'misplaced' | 'noModels';

export interface Mistake {
  /** `models[0].service.port`; empty for the file as a whole. */
  path: string;
  wrong: Wrong;
  /** From 1; of what is missing: where it belongs. */
  line: number;
  column: number;
}

type Kind = 'text' | 'number' | 'list' | 'map' | 'command' | 'port';
type Shape = Record<string, { kind: Kind; required?: true; of?: Shape }>;

const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;

const SERVICE: Shape = {
  start_command: { kind: 'command', required: true },
  port: { kind: 'port', required: true },
  pre_start_actions: { kind: 'list', of: { action: { kind: 'text', required: true }, args: { kind: 'map' } } },
  shell: text,
  health_check: {
    kind: 'map',
    of: {
      path: { kind: 'text', required: true },
      interval: number,
      max_retries: number,
      max_wait_time: number,
      expected_status_code: number,
      initial_delay: number,
    },
  },
};

const OF_SERVICE = new Set(['port', 'start_command', 'health_check', 'pre_start_actions']);

const MODEL: Shape = {
  name: { kind: 'text', required: true },
  model_path: { kind: 'text', required: true },
  service: { kind: 'map', of: SERVICE },
  metadata: {
    kind: 'map',
    of: {
      author: text,
      title: text,
      version: { kind: 'text' },
      description: text,
      task: text,
      category: text,
      architecture: text,
      license: text,
      framework: { kind: 'list' },
      label: { kind: 'list' },
      min_resource: { kind: 'map' },
    },
  },
};

/** The server takes hyphens for underscores. */
const plainKey = (key: unknown): string => String(isScalar(key) ? key.value : key).replaceAll('-', '_');

const isNothing = (node: unknown): boolean => !node || (isScalar(node) && node.value === null);

/** Whether a value is of the kind that the server takes; numbers as text count, text as numbers does not. */
function fits(node: unknown, kind: Kind): boolean {
  if (kind === 'map') return isMap(node);
  if (kind === 'list') return isSeq(node);
  if (kind === 'command') return isSeq(node) || (isScalar(node) && typeof node.value === 'string');
  if (!isScalar(node)) return false;
  if (kind === 'text') return typeof node.value === 'string' || typeof node.value === 'number';
  const amount = Number(node.value);
  if (node.value === '' || typeof node.value === 'boolean' || Number.isNaN(amount)) return false;
  return kind === 'number' || (Number.isInteger(amount) && amount > 1 && amount <= 65_535);
}

const WRONG: Record<Kind, Wrong> = {
  text: 'text',
  number: 'number',
  list: 'list',
  map: 'map',
  command: 'command',
  port: 'port',
};

/**
 * The mistakes of a definition, in the order of the file; none: the server reads it. Keys that it does not know it ignores,
 * and so does this, but for those of `service` that stand beside it.
 */
export function checkDefinition(source: string): Mistake[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [broken] = document.errors;
  if (broken) return [{ path: '', wrong: 'syntax', ...place(broken.pos[0]) }];
  const found: Mistake[] = [];
  const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
  const add = (path: string, wrong: Wrong, node: unknown) => found.push({ path, wrong, ...place(startOf(node)) });

  const checkMap = (map: YAMLMap, shape: Shape, path: string): void => {
    const pairs = new Map(map.items.map((pair) => [plainKey(pair.key), pair]));
    for (const [key, { kind, required, of }] of Object.entries(shape)) {
      const at = path ? `${path}.${key}` : key;
      const value = pairs.get(key)?.value;
      if (isNothing(value)) {
        if (required) add(at, 'missing', pairs.get(key)?.key ?? map);
        continue;
      }
      if (!fits(value, kind)) add(at, WRONG[kind], value);
      else if (of && isMap(value)) checkMap(value, of, at);
      else if (of && isSeq(value)) checkEach(value.items, of, at);
    }
    if (shape === MODEL) checkStray(map, path);
  };
  const checkStray = (model: YAMLMap, path: string): void => {
    for (const { key } of model.items)
      if (OF_SERVICE.has(plainKey(key))) add(`${path}.${plainKey(key)}`, 'misplaced', key);
  };
  const checkEach = (items: readonly unknown[], shape: Shape, path: string): void => {
    for (const [index, item] of items.entries()) {
      if (isMap(item)) checkMap(item, shape, `${path}[${index}]`);
      else add(`${path}[${index}]`, 'map', item);
    }
  };

  const root = document.contents;
  if (!isMap(root)) return [{ path: '', wrong: 'noModels', line: 1, column: 1 }];
  const models = root.items.find(({ key }) => plainKey(key) === 'models')?.value;
  if (isNothing(models)) return [{ path: 'models', wrong: 'noModels', ...place(startOf(root)) }];
  if (!isSeq(models)) add('models', 'list', models);
  else if (models.items.length === 0) add('models', 'noModels', models);
  else checkEach(models.items, MODEL, 'models');
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether a definition that has no mistakes says how to serve its model: without that it can only be cloned. */
export const hasService = (source: string): boolean => {
  const read = parseDocument(source).toJS() as { models?: { service?: unknown }[] } | null;
  return Boolean(read?.models?.[0]?.service);
};
