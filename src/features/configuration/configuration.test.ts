import { expect, it } from 'vitest';
import { decodeKeys } from '@/entities/site/keys';
import { leafProblem, patchOf, sectionsOf } from './schema';
import { countProblem, GROUPS, inForceOf, keyValueOf, overrideOf, writtenOf } from './settings';

const setting = (name: string) => {
  const found = GROUPS.flatMap(({ settings }) => settings).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

it('reads keys from a tree, a branch with a value of its own among them, without secrets', () => {
  const keys = decodeKeys({ result: { b: { '': 'up', c: '1' }, a: '2', proxies: { x: { secret: 'S' } }, n: null } });
  expect([...keys]).toEqual([
    ['a', '2'],
    ['b', 'up'],
    ['b/c', '1'],
    ['n', ''],
    ['proxies/x/secret', '••••••'],
  ]);
});

it('knows each kind of setting as it is kept, and as it is written', () => {
  const keys = new Map([
    ['volumes/_types/user', ''],
    ['config/api/resources/group_resource_visibility', 'True'],
    ['ai/backend/config/manager/docker/image/auto_pull', 'none'],
  ]);
  const folders = setting('userFolders');
  expect(writtenOf(folders, keys)).toBe('true');
  expect(writtenOf(setting('groupFolders'), keys)).toBe('false');
  expect(keyValueOf(folders, 'true')).toBe('');
  expect(keyValueOf(folders, 'false')).toBeNull();
  expect(writtenOf(setting('groupVisibility'), keys)).toBe('true');
  expect(inForceOf(setting('groupVisibility'), false)).toBe('false');
  expect(inForceOf(setting('mtu'), undefined)).toBe('1500');
  expect(keyValueOf(setting('mtu'), ' ')).toBeNull();
  expect(overrideOf(setting('autoPull'), keys)).toBe('none');
  expect(countProblem(setting('mtu'), '1.5')).toBe('notWhole');
  expect(countProblem(setting('mtu'), '70000')).toBe('outside');
  expect(countProblem(setting('mtu'), '')).toBeNull();
});

const SCHEMA = {
  $defs: {
    Pool: {
      type: 'object',
      properties: {
        size: { type: 'integer', minimum: 1, default: 8 },
        wait: { anyOf: [{ type: 'number' }, { type: 'null' }], default: null },
        mode: { anyOf: [{ $ref: '#/$defs/Mode' }, { type: 'null' }] },
        password: { type: 'string' },
        either: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
        hosts: { type: 'array' },
        again: { $ref: '#/$defs/Pool' },
      },
    },
    Mode: { enum: ['a', 'b'], type: 'string' },
  },
  properties: { pool: { $ref: '#/$defs/Pool' } },
};

it('makes of a schema what a small form can hold, ends where it refers to itself, and writes only what was changed', () => {
  const value = { pool: { size: 4, wait: null, mode: 'a', password: '••••••', either: 1, hosts: [1], again: null } };
  const [section] = sectionsOf(SCHEMA, value);
  const leaves = section?.leaves ?? [];
  expect(leaves.map(({ path, kind }) => [path, kind])).toEqual([
    ['pool.size', 'whole'],
    ['pool.wait', 'number'],
    ['pool.mode', 'choice'],
    ['pool.password', null],
    ['pool.either', null],
    ['pool.hosts', null],
    ['pool.again', null],
  ]);
  expect(sectionsOf(SCHEMA, {})[0]?.leaves.length).toBeGreaterThan(7);
  const size = leaves[0];
  const wait = leaves[1];
  if (!size || !wait) throw new Error('leaves');
  expect(leafProblem(size, '0')).toBe('outside');
  expect(leafProblem(size, '1.5')).toBe('notWhole');
  expect(leafProblem(size, '')).toBe('notEmpty');
  expect(leafProblem(wait, '')).toBeNull();
  expect(patchOf(leaves, { 'pool.size': '6', 'pool.wait': '' })).toEqual({ pool: { size: 6 } });
});
