import { describe, expect, it } from 'vitest';
import {
  emailProblem,
  integerProblem,
  ipOrCidrProblem,
  passwordChecks,
  resourceNameProblem,
  usernameProblem,
} from '@/lib/rules';

describe('emailProblem', () => {
  it.each([
    ['admin@lablup.com', null],
    ['a.b+c@x-y.example', null],
    ['user@internal', null],
    ['관리자@회사.한국', null],
    [`${'a'.repeat(52)}@example.org`, null],
    [`${'a'.repeat(53)}@example.org`, 'too-long'],
    ['', 'required'],
    ['  ', 'required'],
    ['notanemail', 'shape'],
    ['@example.org', 'shape'],
    ['a@', 'shape'],
    ['a@b@c', 'shape'],
    ['a b@c.d', 'shape'],
    [' a@b.c', 'shape'],
    ['a@b..c', 'shape'],
    ['a@.b', 'shape'],
    ['a@-b.c', 'shape'],
    ['a@b-', 'shape'],
    ['a\u202E@b.c', 'shape'],
    ['a@b.c\n', 'shape'],
    ['a<x>@b.c', 'shape'],
    ['a,b@c.d', 'shape'],
  ])('%j', (text, problem) => expect(emailProblem(text)).toBe(problem));
});

describe('names', () => {
  it.each([
    ['kim', null],
    ['김철수', null],
    ['👩‍🔬', null],
    ['😀'.repeat(64), null],
    ['😀'.repeat(65), 'too-long'],
    ['', 'required'],
    [' \t', 'required'],
    ['a\0b', 'control'],
    ['a\nb', 'control'],
    ['a\uD800', 'control'],
  ])('%j', (text, problem) => expect(usernameProblem(text)).toBe(problem));
  it('lets resources have 256', () => {
    expect(resourceNameProblem('x'.repeat(256))).toBeNull();
    expect(resourceNameProblem('x'.repeat(257))).toBe('too-long');
    expect(resourceNameProblem('')).toBe('required');
  });
});

describe('passwordChecks', () => {
  const failing = (text: string) => passwordChecks(text).flatMap(({ rule, ok }) => (ok ? [] : [rule]));
  it.each([
    ['wJalrXUt1!', []],
    ['', ['length', 'letter', 'digit', 'special']],
    ['abcdefgh', ['digit', 'special']],
    ['abc1!', ['length']],
    ['12345678!', ['letter']],
    ['a b c d 1', ['special']],
    ['a b c 1 😀', []],
    ['😀😀😀😀😀a1', ['length']],
    ['비밀번호번호1!', []],
    ['abcdefg1_', []],
    ['abcdefg1+', []],
  ])('%j', (text, rules) => expect(failing(text)).toEqual(rules));
  it('names the rules in one order', () =>
    expect(passwordChecks('').map(({ rule }) => rule)).toEqual(['length', 'letter', 'digit', 'special']));
});

describe('ipOrCidrProblem', () => {
  it.each([
    '0.0.0.0',
    '127.0.0.1',
    '255.255.255.255',
    '10.0.0.0/8',
    '10.1.2.3/32',
    '0.0.0.0/0',
    '192.168.*.*',
    '10.*.*.*',
    ' 10.0.0.1 ',
    '::',
    '::1',
    '::/0',
    'fe80::1',
    '2001:db8::/32',
    '2001:DB8:0:0:0:0:0:1',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '::ffff:10.0.0.1',
    '1:2:3:4:5:6:10.0.0.1',
    '::1/128',
  ])('takes %s', (text) => expect(ipOrCidrProblem(text)).toBeNull());
  it.each([
    ['', 'required'],
    ['localhost', 'shape'],
    ['1.2.3', 'shape'],
    ['1.2.3.4.5', 'shape'],
    ['256.1.1.1', 'shape'],
    ['01.2.3.4', 'shape'],
    ['1.2.3.4 ,5.6.7.8', 'shape'],
    ['1.2.3.-4', 'shape'],
    ['1.*.3.4', 'shape'],
    ['1.2.*', 'shape'],
    ['*', 'shape'],
    ['*.*.*.*', 'shape'],
    ['10.0.0.0/33', 'prefix'],
    ['10.0.0.0/', 'prefix'],
    ['10.0.0.0/08', 'prefix'],
    ['10.0.0.0/-1', 'prefix'],
    ['10.0.0.0/8/8', 'shape'],
    ['10.0.0.1/24', 'host-bits'],
    ['2001:db8::1/32', 'host-bits'],
    ['::1/129', 'prefix'],
    [':', 'shape'],
    [':::', 'shape'],
    ['1::2::3', 'shape'],
    ['1:2:3:4:5:6:7', 'shape'],
    ['1:2:3:4:5:6:7:8:9', 'shape'],
    ['1:2:3:4:5:6:7:8::', 'shape'],
    ['12345::', 'shape'],
    ['g::', 'shape'],
    [':1:2:3:4:5:6:7', 'shape'],
    ['::256.0.0.1', 'shape'],
    ['10.0.0.1::', 'shape'],
    ['fe80::1%eth0', 'shape'],
    ['[::1]', 'shape'],
  ])('refuses %j: %s', (text, problem) => expect(ipOrCidrProblem(text)).toBe(problem));
});

describe('integerProblem', () => {
  it.each([
    ['5', 0, 10, null],
    ['0', 0, 10, null],
    ['10', 0, 10, null],
    [10, 0, 10, null],
    ['-1', 0, 10, 'too-small'],
    ['11', 0, 10, 'too-large'],
    ['9007199254740993', 0, undefined, 'too-large'],
    ['9223372036854775807', 0, 2n ** 63n - 1n, null],
    ['9223372036854775808', 0, 2n ** 63n - 1n, 'too-large'],
    ['', 0, 10, 'required'],
    [null, 0, 10, 'required'],
    [undefined, 0, 10, 'required'],
    ['1.5', 0, 10, 'shape'],
    [1.5, 0, 10, 'shape'],
    ['1e3', 0, 10, 'shape'],
    [NaN, 0, 10, 'shape'],
    ['٣', 0, 10, 'shape'],
    ['x', 0, 10, 'shape'],
  ] as const)('%s in %s to %s', (value, min, max, problem) => expect(integerProblem(value, min, max)).toBe(problem));
});
