/** What of a choice can go, and what stands there already. Asked before anything is sent. */
import { pool } from '@/lib/async';
import { readEntries } from '../api';
import type { Entry } from '../entry';
import { pathProblem, type NameProblem } from '../names';
import { join, type Place } from '../place';
import type { Picked } from './picked';

export type Hindrance = NameProblem | 'large' | 'folder' | 'file';

export interface Plan {
  /** Nothing is in their way. */
  free: Picked[];
  /** Files that they would replace. */
  taken: Picked[];
  hindered: { path: string; why: Hindrance }[];
}

export type Kinds = Map<string, Entry['kind']>;

/** Every place above a path, from the top: `a/b/c` → `a`, `a/b`. */
const above = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, at, names) => names.slice(0, at + 1).join('/'));

/** What stands at the places that the files go to, by path below `to`; only places that are there are asked for. */
async function lookAround(to: Place, picked: readonly Picked[]): Promise<Kinds> {
  const kinds: Kinds = new Map();
  const look = async (below: string) => {
    const place = { folder: to.folder, path: below === '' ? to.path : join(to.path, below) };
    for (const { name, kind } of await readEntries(place)()) kinds.set(below === '' ? name : join(below, name), kind);
  };
  await look('');
  const places = [...new Set(picked.flatMap(({ path }) => above(path)))];
  const depths = Map.groupBy(places, (place) => place.split('/').length);
  for (const depth of [...depths.keys()].toSorted((a, b) => a - b))
    // oxlint-disable-next-line no-await-in-loop -- from the top down: what is not there has nothing in it
    await pool(
      (depths.get(depth) ?? []).filter((place) => kinds.get(place) === 'folder'),
      3,
      look,
    );
  return kinds;
}

/** Why a file cannot go to a place; undefined where it can. `largest` in bytes. */
export function hindranceOf({ path, file }: Picked, to: Place, kinds: Kinds, largest: number): Hindrance | undefined {
  const problem = pathProblem(join(to.path, path));
  if (problem) return problem;
  if (file.size > largest) return 'large';
  if (kinds.get(path) === 'folder') return 'folder';
  return above(path).some((place) => kinds.get(place) === 'file') ? 'file' : undefined;
}

/** Sorts a choice by what would come of it at a place. */
export async function planUpload(to: Place, picked: readonly Picked[], largest: number): Promise<Plan> {
  const kinds = await lookAround(to, picked);
  const plan: Plan = { free: [], taken: [], hindered: [] };
  for (const one of picked) {
    const why = hindranceOf(one, to, kinds, largest);
    if (why) plan.hindered.push({ path: one.path, why });
    else (kinds.has(one.path) ? plan.taken : plan.free).push(one);
  }
  return plan;
}
