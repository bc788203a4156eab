import { readPref, writePref } from '@/ui/prefs';

const KEY = 'palette';
const MOST = 5;

/** Ids of the commands that were used last, newest first. */
export function recentIds(): string[] {
  try {
    const kept: unknown = JSON.parse(readPref(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** People are never among them: names of others are not left behind in the browser. */
export const remember = (id: string): void =>
  writePref(KEY, JSON.stringify([id, ...recentIds().filter((other) => other !== id)].slice(0, MOST)));
