import { onSignOut } from '@/api/session';
import { readPref, writePref } from '@/ui/prefs';
import type { Thing } from './things';

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

export const remember = (id: string): void =>
  writePref(KEY, JSON.stringify([id, ...recentIds().filter((other) => other !== id)].slice(0, MOST)));

let things: readonly Thing[] = [];
onSignOut(() => (things = []));

/** Things that were gone to since the page was loaded: the names of others are not left behind in the browser. */
export const recentThings = (): readonly Thing[] => things;

export const rememberThing = (thing: Thing): void =>
  void (things = [thing, ...things.filter(({ kind, id }) => kind !== thing.kind || id !== thing.id)].slice(0, MOST));
