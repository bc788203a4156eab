import { describe, expect, it } from 'vitest';
import { readBackCreate, readBackEdit, type Sent } from './read-back';

const SENT = Date.parse('2026-03-01T10:00:00Z');
const LOST = SENT + 60_000;
const at = (ms: number) => new Date(ms).toISOString();

interface Thing {
  name?: string;
  note?: string;
  password?: string;
  projects?: string[];
  hosts?: Record<string, string[]>;
}
const sent = (changed: Thing, base: Thing = {}): Sent<Thing> => ({
  values: { ...base, ...changed },
  changed,
  base,
  from: SENT,
  until: LOST,
});

describe('a change whose answer was lost', () => {
  const base: Thing = { name: 'a', note: 'x', projects: ['p1', 'p2'], hosts: { h: ['read'] } };
  it.each<[string, Thing, Thing, ReturnType<typeof readBackEdit>]>([
    ['is there', { name: 'b' }, { name: 'b' }, 'applied'],
    ['is not there', { name: 'b' }, { name: 'a' }, 'not-applied'],
    ['was followed by somebody else’s', { name: 'b' }, { name: 'c' }, 'unknown'],
    ['is half there, which is somebody else’s half', { name: 'b', note: 'y' }, { name: 'b', note: 'x' }, 'unknown'],
    ['cannot be seen', { password: 'new' }, { name: 'a' }, 'unknown'],
    ['is seen by what can be seen', { password: 'new', name: 'b' }, { name: 'b' }, 'applied'],
    ['stands beside another’s project', { projects: ['p1', 'p3'] }, { projects: ['p3', 'p9', 'p1'] }, 'applied'],
    ['lacks, beside another’s project', { projects: ['p1', 'p3'] }, { projects: ['p1', 'p2', 'p9'] }, 'not-applied'],
    ['stands beside another’s host', { hosts: { h: [] } }, { hosts: { h: [], i: ['read'] } }, 'applied'],
  ])('%s', (_, changed, now, outcome) => expect(readBackEdit(sent(changed, base), now)).toBe(outcome));
});

describe('a new thing whose answer was lost', () => {
  const mine = sent({ name: 'a', note: 'x' });
  const made = (values: Thing, time: number | null = SENT + 100) => ({ values, at: time === null ? null : at(time) });
  it.each<[string, ReturnType<typeof made>[], ReturnType<typeof readBackCreate>]>([
    ['there is none', [], 'not-applied'],
    ['there is exactly it', [made({ name: 'a', note: 'x' })], 'applied'],
    ['it is new by another sign', [made({ name: 'a', note: 'x' }, null)], 'applied'],
    ['one of that name is older', [made({ name: 'a', note: 'x' }, SENT - 60_000)], 'not-applied'],
    ['one of that name is different', [made({ name: 'a', note: 'theirs' })], 'unknown'],
    ['one was made long after', [made({ name: 'a', note: 'x' }, LOST + 60_000)], 'unknown'],
    ['there are two', [made({ name: 'a', note: 'x' }), made({ name: 'a', note: 'x' })], 'unknown'],
    ['beside an older one', [made({ name: 'a' }, SENT - 60_000), made({ name: 'a', note: 'x' })], 'applied'],
    ['the clocks are a little apart', [made({ name: 'a', note: 'x' }, SENT - 2_000)], 'applied'],
  ])('%s', (_, found, outcome) => expect(readBackCreate(mine, found)).toBe(outcome));
});
