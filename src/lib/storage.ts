/**
 * All that the console keeps in the browser, in one place that knows whose it is:
 * - `device`: how it looks here, whoever uses it; says nothing of anybody
 * - `person`: what one person of one manager chose to keep; nobody else gets it
 * - `visit`: what one person did since signing in, for all tabs; a sign-out in any of them empties it
 * - `tab`: what a reload must not lose; a sign-out, or another person, empties it
 *
 * What is read back is checked: anybody, and any version, may have written it. A blocked or full storage means that a
 * value lasts as long as the page, never a failure.
 */
import * as v from 'valibot';
import { makeStore } from './store.ts';

export type Place = 'device' | 'person' | 'visit' | 'tab';
type Schema<T> = v.GenericSchema<unknown, T>;

export interface Kept<T> {
  /** The same object as long as nothing was written. */
  get(): T | undefined;
  /** undefined forgets it. False: only this page remembers it. */
  set(value: T | undefined): boolean;
}

/** Characters of one value: a tab's storage is shared by all that a reload must not lose. */
const TAB_LIMIT = 200_000;
const PREFIX = 'qd.';
/** In the names of what a sign-out empties in the storage that outlives it. */
const VISIT = 'visit.';
const OWNER = 'owner';

/** Nobody else gets it. */
const isOwned = (place: Place): boolean => place === 'person' || place === 'visit';
const storageOf = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);
/** What found no room, and what was read, by place and name. */
const memory = new Map<string, string>();
const parsed = new Map<string, { text: string | undefined; value: unknown }>();
const changes = makeStore(0);
const changed = (): void => changes.set(changes.get() + 1);

/** Tells of every change, of the owner too. */
export const onKeptChange = changes.subscribe;

function readText(place: Place, name: string): string | undefined {
  const held = memory.get(`${place} ${name}`);
  if (held !== undefined) return held;
  try {
    return storageOf(place).getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeText(place: Place, name: string, text: string | undefined): boolean {
  const key = `${place} ${name}`;
  memory.delete(key);
  try {
    storageOf(place).removeItem(PREFIX + name);
    if (text === undefined) return true;
    if (isOwned(place) && owner === undefined) memory.set(key, text);
    else if (place !== 'tab' || text.length <= TAB_LIMIT) {
      storageOf(place).setItem(PREFIX + name, text);
      if (storageOf(place).getItem(PREFIX + name) === text) return true;
    }
  } catch {
    // Blocked or full.
  }
  if (text !== undefined) memory.set(key, text);
  return text === undefined;
}

function parse<T>(text: string | undefined, schema: Schema<T>): T | undefined {
  if (text === undefined) return undefined;
  try {
    const found = v.safeParse(schema, JSON.parse(text));
    return found.success ? found.output : undefined;
  } catch {
    return undefined;
  }
}

/** Whose things these are: who is signed in, or was before this page came up, so that rows can be asked for before that is known. */
let owner = parse(readText('device', OWNER), v.string());
export const keptOwner = (): string | undefined => owner;

export function setKeptOwner(next: string): void {
  if (owner === next) return;
  dropMemory('person');
  dropMemory('visit');
  owner = next;
  writeText('device', OWNER, JSON.stringify(next));
  changed();
}

function dropStored(place: Place, prefix: string): void {
  dropMemory(place);
  try {
    const storage = storageOf(place);
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  } catch {
    // Blocked storage holds nothing.
  }
}

function dropMemory(place: Place): void {
  for (const key of memory.keys()) if (key.startsWith(`${place} `)) memory.delete(key);
}

/**
 * At sign-out: what was this tab's or of this visit is gone, whether or not the code that keeps it was ever loaded, and
 * what is kept for a person is out of sight until that one comes back.
 */
export function forgetTab(): void {
  dropMemory('person');
  dropStored('visit', PREFIX + VISIT);
  dropStored('tab', PREFIX);
  owner = undefined;
  writeText('device', OWNER, undefined);
  changed();
}

/** A value that is kept under a name. While nobody is known, what is a person's lasts as long as the page at most. */
export function kept<T>(place: Place, name: string, schema: Schema<T>): Kept<T> {
  const fullName = (): string => (isOwned(place) ? `${place === 'visit' ? VISIT : ''}${name}@${owner ?? ''}` : name);
  return {
    get() {
      const full = fullName();
      const text = readText(place, full);
      const key = `${place} ${full}`;
      const seen = parsed.get(key);
      if (seen?.text === text) return seen?.value as T | undefined;
      const value = parse(text, schema);
      parsed.set(key, { text, value });
      return value;
    },
    set(value) {
      const written = writeText(place, fullName(), value === undefined ? undefined : JSON.stringify(value));
      changed();
      return written;
    },
  };
}

/** Whether anything can be kept there at all. */
export function canKeep(place: Place): boolean {
  try {
    return storageOf(place).length >= 0;
  } catch {
    return false;
  }
}

/** Tells the other tabs of this browser something, by the event that a change of the storage makes there. */
export function tellByStorage(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
    localStorage.removeItem(name);
  } catch {
    // Without storage they find out when they are looked at again.
  }
}

/** A list of which what cannot be read is left out. */
export const listOf = <T>(schema: Schema<T>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list): T[] =>
      list.flatMap((one) => {
        const found = v.safeParse(schema, one);
        return found.success ? [found.output] : [];
      }),
    ),
  );
