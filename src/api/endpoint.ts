import { basePath } from '@/lib/base';

/** Where calls go. Session mode: the console's own origin and base path. API mode: the manager that was typed. */
export interface Endpoint {
  mode: 'session' | 'api';
  /** Ends with a slash. */
  base: string;
  /** Headers that sign one request (API mode). */
  sign?: (method: string, url: URL) => Promise<Record<string, string>>;
}

const ownBase = (): string => new URL(basePath, location.href).href;

let current: Endpoint | undefined;

export const endpoint = (): Endpoint => (current ??= { mode: 'session', base: ownBase() });
export const setEndpoint = (next: Endpoint | undefined): void => void (current = next);

/** A path of the manager, e.g. `/resource/presets`. */
export function managerUrl(path: string, search: Record<string, string | number | boolean | undefined> = {}): URL {
  const { mode, base } = endpoint();
  const url = new URL(base + (mode === 'session' ? 'func/' : '') + path.replace(/^\/+/, ''));
  for (const [key, value] of Object.entries(search)) if (value !== undefined) url.searchParams.set(key, String(value));
  return url;
}

/** A route of the webserver itself, e.g. `server/login`, or a file beside the console, e.g. `config.toml`. */
export const ownUrl = (path: string): URL => new URL(path, ownBase());

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A manager's address as typed, made canonical; undefined when it is none, or not https (http is for loopback only). */
export function parseEndpoint(text: string): string | undefined {
  const typed = text.trim();
  if (!URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!safe || url.username || url.password || url.search || url.hash) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
