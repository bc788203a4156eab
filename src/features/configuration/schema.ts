/** The parts of a service's configuration that a small form can show, by its JSON schema. Pure. */
import { asObject, wordOf, type Json } from '@/api/json';
import { isSecretName } from '@/lib/secrets';

export type LeafKind = 'text' | 'number' | 'whole' | 'flag' | 'choice';

export interface Leaf {
  /** `metric.timewindow`: steps of names, which hold no dots themselves. */
  path: string;
  steps: readonly string[];
  /** null: it is shown, and not changed here. */
  kind: LeafKind | null;
  choices: readonly string[];
  from?: number;
  to?: number;
  /** In force. */
  value: unknown;
  /** As the schema has it; undefined: it has none. */
  usual: unknown;
  secret: boolean;
}

export interface Section {
  name: string;
  leaves: Leaf[];
}

/** A schema seldom nests deeper; one that refers to itself would never end. */
const DEEPEST = 6;

const isNull = (schema: Json): boolean => schema.type === 'null';

/** What a schema means behind its references and an allowed null; several other alternatives stay what they are. */
function meant(schema: Json, defs: Json, depth = 0): Json {
  if (depth > DEEPEST) return {};
  const { $ref, anyOf } = schema;
  if (typeof $ref === 'string') {
    const { $ref: _, ...rest } = schema;
    return { ...meant(asObject(defs[$ref.replace('#/$defs/', '')]), defs, depth + 1), ...rest };
  }
  const others = Array.isArray(anyOf) ? anyOf.map(asObject).filter((one) => !isNull(one)) : [];
  if (others.length !== 1) return schema;
  const { anyOf: _, ...rest } = schema;
  return { ...meant(others[0] ?? {}, defs, depth + 1), ...rest };
}

const KINDS: Record<string, LeafKind> = { string: 'text', number: 'number', integer: 'whole', boolean: 'flag' };
const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function leafOf(steps: readonly string[], schema: Json, value: unknown): Leaf {
  const path = steps.join('.');
  const choices = Array.isArray(schema.enum) ? schema.enum.filter((one) => typeof one === 'string') : [];
  const own = choices.length > 0 ? 'choice' : (KINDS[String(schema.type)] ?? null);
  const secret = isSecretName(path);
  const isPlain = value === null || value === undefined || typeof value !== 'object';
  return {
    path,
    steps,
    // A name with a dot would not lead back to its steps.
    kind: secret || !isPlain || steps.some((step) => step.includes('.')) ? null : own,
    choices,
    ...(asNumber(schema.minimum) !== undefined && { from: asNumber(schema.minimum) }),
    ...(asNumber(schema.maximum) !== undefined && { to: asNumber(schema.maximum) }),
    value,
    usual: schema.default,
    secret,
  };
}

function leavesOf(steps: readonly string[], raw: Json, value: unknown, defs: Json): Leaf[] {
  const schema = meant(raw, defs);
  const properties = Object.entries(asObject(schema.properties));
  if (properties.length === 0 || steps.length > DEEPEST || value === null) return [leafOf(steps, schema, value)];
  return properties.flatMap(([name, one]) => leavesOf([...steps, name], asObject(one), asObject(value)[name], defs));
}

/** The configuration by its first steps, in the schema's order. */
export function sectionsOf(schema: Json, configuration: Json): Section[] {
  const defs = asObject(schema.$defs);
  return Object.entries(asObject(schema.properties)).map(([name, one]) => ({
    name,
    leaves: leavesOf([name], asObject(one), configuration[name], defs),
  }));
}

/** The code of what is wrong with a typed value. One that is there cannot be emptied: the server would keep a word for nothing. */
export function leafProblem(leaf: Leaf, typed: string): 'notEmpty' | 'notNumber' | 'notWhole' | 'outside' | null {
  const text = typed.trim();
  if (text === '') return wordOf(leaf.value) === '' || leaf.kind === 'text' ? null : 'notEmpty';
  if (leaf.kind !== 'number' && leaf.kind !== 'whole') return null;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return 'notNumber';
  if (leaf.kind === 'whole' && text.includes('.')) return 'notWhole';
  const number = Number(text);
  return number >= (leaf.from ?? -Infinity) && number <= (leaf.to ?? Infinity) ? null : 'outside';
}

const typedOf = ({ kind }: Leaf, text: string): unknown =>
  kind === 'flag' ? text === 'true' : kind === 'number' || kind === 'whole' ? Number(text) : text;

/** What was changed, as the nested object that is written; what was emptied without ever being set is left out. */
export function patchOf(leaves: readonly Leaf[], changed: Readonly<Record<string, string>>): Json {
  const patch: Json = {};
  for (const leaf of leaves) {
    const text = changed[leaf.path]?.trim();
    if (text === undefined || (text === '' && leaf.kind !== 'text')) continue;
    let at = patch;
    for (const step of leaf.steps.slice(0, -1)) at = (at[step] ??= {}) as Json;
    at[leaf.steps.at(-1) ?? ''] = typedOf(leaf, text);
  }
  return patch;
}
