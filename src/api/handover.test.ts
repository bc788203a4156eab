// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { claimHandover, takeHandover } from './handover';

afterEach(() => {
  claimHandover();
  history.replaceState(null, '', '/');
});

const at = (address: string) => {
  history.replaceState({ key: 'kept' }, '', address);
  takeHandover();
  return claimHandover();
};
const here = () => location.pathname + location.search + location.hash;

describe('what a sign-in elsewhere hands over', () => {
  it.each([
    ['/login?sToken=a.b%2Bc', { pass: { sToken: 'a.b+c' } }, '/login'],
    ['/x/users?q=k&stoken=T#top', { pass: { sToken: 'T' } }, '/x/users?q=k#top'],
    [
      '/?sToken=T&date=D&endpoint=E&api_version=v9&other=1',
      { pass: { sToken: 'T', date: 'D', endpoint: 'E', api_version: 'v9' } },
      '/?other=1',
    ],
    [
      '/login?redirect=%2Fusers&bai_error=openid-access-denied',
      { failure: 'openid-access-denied' },
      '/login?redirect=%2Fusers',
    ],
    ['/login?sToken=', {}, '/login?sToken='],
    ['/users?date=D&endpoint=E', {}, '/users?date=D&endpoint=E'],
  ])('%s', (address, expected, left) => {
    expect(at(address)).toEqual(expected);
    expect(here()).toBe(left);
  });
  it('keeps what the router has noted for this entry of the history, and adds none', () => {
    const before = history.length;
    at('/?sToken=T');
    expect([history.state, history.length]).toEqual([{ key: 'kept' }, before]);
  });
  it('is given once', () => {
    expect(at('/?sToken=T')).toEqual({ pass: { sToken: 'T' } });
    expect(claimHandover()).toEqual({});
  });
  it('is no token when it is longer than any, and is gone all the same', () => {
    expect(at(`/?sToken=${'x'.repeat(8193)}`)).toEqual({ failure: 'invalid-token' });
    expect(here()).toBe('/');
  });
});
