/** `service-definition.toml`: with what a service of a model is made. Read by clients, never by the server. */
import { parse, TomlError } from 'smol-toml';

export const SERVICE_FILE = 'service-definition.toml';

export type ServiceWrong = 'syntax' | 'image' | 'architecture' | 'slots' | 'amount' | 'environ';

export interface ServiceMistake {
  wrong: ServiceWrong;
  /** `cpu`: which amount, which variable. */
  name?: string;
  /** From 1, where the parser tells. */
  line?: number;
  column?: number;
}

export interface ServiceDefinition {
  image: string;
  architecture: string;
  /** Amounts as they are written: `4`, `27g`. */
  slots: Record<string, string>;
  /** `shmem` and the like. */
  options: Record<string, string>;
  environ: Record<string, string>;
}

type Table = Record<string, unknown>;
const tableOf = (value: unknown): Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
const isPlain = (value: unknown): value is string | number | boolean | bigint =>
  ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
const textsOf = (table: Table): Record<string, string> =>
  Object.fromEntries(Object.entries(table).flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)]] : [])));

/** `4`, `0.5`, `27g`, `1GiB`. */
const AMOUNT = /^\d+(?:\.\d+)?\s*(?:[kmgtp](?:i?b)?)?$/i;

/** Where a key of one of these tables stands, else where the table begins; nothing where it stands in no table of its own. */
function lineOf(source: string, tables: readonly string[], key?: string): { line?: number } {
  const lines = source.split('\n').map((line) => line.trim());
  const start = tables.map((table) => lines.indexOf(`[${table}]`)).find((line) => line >= 0);
  if (start === undefined) return {};
  const next = lines.findIndex((line, index) => index > start && line.startsWith('['));
  const own = lines.slice(start + 1, next < 0 ? undefined : next);
  const found = key === undefined ? -1 : own.findIndex((line) => /^"?([^"=\s]+)"?\s*=/.exec(line)?.[1] === key);
  return { line: start + 2 + found };
}

/** What a service of this runtime is made with: its own section goes before what stands at the root. */
export function readServiceDefinition(
  source: string,
  runtime: string,
): { made: ServiceDefinition | null; mistakes: ServiceMistake[] } {
  let root: Table;
  try {
    root = parse(source);
  } catch (e) {
    const at = e instanceof TomlError ? { line: e.line, column: e.column } : {};
    return { made: null, mistakes: [{ wrong: 'syntax', ...at }] };
  }
  const own = tableOf(root[runtime]);
  const part = (name: string): Table => ({ ...tableOf(root[name]), ...tableOf(own[name]) });
  const { image, architecture } = part('environment');
  const slots = textsOf(part('resource_slots'));
  const mistakes: ServiceMistake[] = [];
  const at = (table: string, key?: string) => lineOf(source, [`${runtime}.${table}`, table], key);
  if (typeof image !== 'string' || image === '') mistakes.push({ wrong: 'image', ...at('environment', 'image') });
  if (typeof architecture !== 'string' || architecture === '')
    mistakes.push({ wrong: 'architecture', ...at('environment', 'architecture') });
  if (!('cpu' in slots && 'mem' in slots)) mistakes.push({ wrong: 'slots', ...at('resource_slots') });
  for (const [name, amount] of Object.entries(slots))
    if (!AMOUNT.test(amount)) mistakes.push({ wrong: 'amount', name, ...at('resource_slots', name) });
  for (const [name, value] of Object.entries(part('environ')))
    if (!isPlain(value)) mistakes.push({ wrong: 'environ', name, ...at('environ', name) });
  if (mistakes.length > 0) return { made: null, mistakes };
  return {
    made: {
      image: String(image),
      architecture: String(architecture),
      slots,
      options: textsOf(part('resource_opts')),
      environ: textsOf(part('environ')),
    },
    mistakes,
  };
}
