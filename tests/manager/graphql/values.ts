/** Values in the server's spelling: JSON text as Python writes it, resource slots, folder hosts, byte sizes. */
import { ALL_PERMISSIONS } from '../db/site.ts';
import type { Hosts, Slots } from '../db/rows.ts';
import { internal, ServerError, sqlError } from '../errors.ts';

/** JSON with Python's spaces after `,` and `:` and with everything outside ASCII escaped. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${pythonJson(key)}: ${pythonJson(member)}`).join(', ')}}`;
  }
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNITS = ['', 'k', 'm', 'g', 't', 'p', 'e'];

/** `4g`, `64m`, `1073741824`, `4 GiB` → bytes; undefined when it is none of these. */
export function bytesOf(text: string): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*([kmgtpe]?)(?:i?b|bytes?)?\s*$/i.exec(text);
  if (!found) return undefined;
  return Math.trunc(Number(found[1]) * 1024 ** UNITS.indexOf((found[2] ?? '').toLowerCase()));
}

/** Plain decimal text with at most two places, which is how slots are kept. */
function decimal(value: number): string {
  if (value === Infinity) return 'Infinity';
  return String(Math.trunc(value * 100) / 100);
}

const slotError = (name: string, value: unknown): ServerError =>
  internal(`Cannot convert the slot '${name}' to decimal: '${String(value)}'`);

/** What the manager does with each row that it reads. @throws ServerError for an amount that is none */
export function checkStored(slots: Slots): void {
  for (const [name, value] of Object.entries(slots))
    if (!/^[+-]?(\d+\.?\d*|\.\d+|inf(inity)?|nan)$/i.test(value)) throw slotError(name, value);
}

/** What somebody typed, made into slots: a numeric 0 disappears, sizes may be human, unknown names pass. */
export function slotsOf(input: unknown): Slots {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    throw internal(`'${Array.isArray(input) ? 'list' : typeof input}' object has no attribute 'items'`);
  }
  const slots: Slots = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === 0 || value === null) continue;
    const text = String(value).trim();
    const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
    const number = /^\+?inf(inity)?$/i.test(text)
      ? Infinity
      : (plain ?? (name.includes('mem') ? bytesOf(text) : undefined));
    if (number === undefined) throw slotError(name, value);
    if (number < 0) {
      const detail = `Invalid resource slot quantity. (Resource slot '${name}' cannot be negative: ${text})`;
      throw new ServerError(detail, 'backendai_parsing_invalid-parameters');
    }
    slots[name] = decimal(number);
  }
  return inStoredOrder(slots);
}

/** The database keeps the keys of a JSON object by length, then by letter. */
function inStoredOrder(slots: Slots): Slots {
  return Object.fromEntries(Object.entries(slots).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
}

/** Presets take plain decimals when they are modified: `4g` is refused, a negative number is not. */
export function plainSlotsOf(input: unknown): Slots {
  const slots: Slots = {};
  for (const [name, value] of Object.entries(input as Record<string, unknown>)) {
    if (value === null) continue;
    if (!/^[+-]?(\d+\.?\d*|\.\d+|Infinity|NaN)$/i.test(String(value))) {
      throw internal("[<class 'decimal.ConversionSyntax'>]");
    }
    slots[name] = decimal(Number(value));
  }
  return inStoredOrder(slots);
}

function unknownPermission(hosts: Hosts): string | undefined {
  return Object.values(hosts)
    .flat()
    .find((permission) => !ALL_PERMISSIONS.includes(permission));
}

/** Folder hosts of projects and domains: a permission that does not exist has a plain refusal. */
export function hostsOf(input: unknown): Hosts {
  const hosts = input as Hosts;
  const bad = unknownPermission(hosts);
  if (bad !== undefined) throw internal(`'${bad}' is not a valid VFolderHostPermission`);
  return hosts;
}

/** Folder hosts of keypair policies and changed domains: the same mistake comes back with the statement in it. */
export function policyHostsOf(input: unknown): Hosts {
  const hosts = input as Hosts;
  if (unknownPermission(hosts) !== undefined) {
    throw sqlError(
      'ai.backend.manager.errors.api.InvalidAPIParameters',
      "Missing or invalid API parameters. (Invalid value for binding to <enum 'VFolderHostPermission'>)",
      'UPDATE keypair_resource_policies SET allowed_vfolder_hosts=$1::JSONB',
    );
  }
  return hosts;
}

/** The text that was given, or what stands for it. */
export const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);

export const encodeId = (type: string, id: string): string => btoa(`${type}:${id}`);

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** A uuid with its hyphens. @throws ServerError */
export function uuidText(value: unknown): string {
  if (typeof value !== 'string' || !UUID.test(value)) throw internal('badly formed hexadecimal UUID string');
  const hex = value.replaceAll('-', '').toLowerCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
