import { AppError } from './errors';

/** Parsing that survives hostile and broken text. */
const NEEDS_CARE = /__proto__|\\u005f|\d{16}/i;
const MAX_DEPTH = 200;

interface ReviverContext {
  source?: string;
}

function revive(key: string, value: unknown, context?: ReviverContext): unknown {
  if (key === '__proto__') return undefined;
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? source : value;
}

function tooDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const child of Array.isArray(value) ? value : Object.values(value)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return false;
}

/**
 * `JSON.parse` for answers: drops `__proto__` keys, keeps integers beyond 2^53 as decimal strings (where the engine
 * shows their source), refuses nesting deeper than 200. Throws an `AppError` of kind `broken-answer`.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    // The reviver is slow on large answers, so it runs only where the text holds something that needs it.
    value = NEEDS_CARE.test(text) ? JSON.parse(text, revive) : JSON.parse(text);
  } catch {
    throw new AppError('broken-answer');
  }
  if (tooDeep(value)) throw new AppError('broken-answer', { detail: 'nested too deeply' });
  return value;
}

export type Json = Record<string, unknown>;

/** A plain JSON object, or an empty one: lets shapes of errors be read without trusting them. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A value as people read it: '' for nothing, JSON for what has parts. */
export function wordOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
