import * as v from 'valibot';
import { onSignOut } from '@/api/session';
import { kept } from '@/lib/storage';
import type { Thing } from './things';

const MOST = 5;
const recent = kept('person', 'palette', v.array(v.string()));

/** Ids of the commands that were used last, newest first. */
export const recentIds = (): string[] => (recent.get() ?? []).slice(0, MOST);

export const remember = (id: string): void =>
  void recent.set([id, ...recentIds().filter((other) => other !== id)].slice(0, MOST));

let things: readonly Thing[] = [];
onSignOut(() => (things = []));

/** Things that were gone to since the page was loaded: the names of others are not left behind in the browser. */
export const recentThings = (): readonly Thing[] => things;

export const rememberThing = (thing: Thing): void =>
  void (things = [thing, ...things.filter(({ kind, id }) => kind !== thing.kind || id !== thing.id)].slice(0, MOST));
