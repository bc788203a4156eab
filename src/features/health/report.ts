import { session } from '@/api/session';

const cuts: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '<e-mail>'],
  [/\bAKIA[A-Z0-9]{8,}\b/g, '<access key>'],
  [/\?[^\s)]*/g, '?…'],
  [/\b[A-Za-z0-9+_-]{40,}={0,2}(?![A-Za-z0-9+_-])/g, '<long text>'],
];

/** Names of people, keys, queries and anything that could be a secret cut out of a technical text. */
export const redacted = (text: string): string => cuts.reduce((rest, [found, put]) => rest.replace(found, put), text);

/** What a person may send on when a part of the page broke. Nothing of it leaves the browser by itself. */
export function reportText(error: unknown, when = new Date()): string {
  const state = session.get();
  const facts: Record<string, string> = {
    console: import.meta.env.VITE_BUILD ?? 'development',
    manager: 'release' in state ? state.release.join('.') : '?',
    role: 'identity' in state ? state.identity.role : '?',
    page: location.pathname,
    time: when.toISOString(),
    browser: navigator.userAgent,
  };
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return redacted([...lines, '', stack.slice(0, 4000)].join('\n'));
}
