import { session } from '@/api/session';
import { redacted } from '@/lib/secrets';

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
