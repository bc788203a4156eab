import { describe, expect, it } from 'vitest';
import { newUser, toCreateProps, toModifyProps, valuesOf, type UserValues } from './user-input';

const user = {
  email: 'a@example.org',
  username: 'a',
  full_name: null,
  role: 'user',
  status: 'active',
  domain_name: 'default',
  resource_policy: 'default',
  groups: [
    { id: 'p2', name: 'two' },
    { id: 'store', name: 'model-store' },
    { id: 'p1', name: 'one' },
  ],
  allowed_client_ip: ['10.0.0.0/8'],
  container_uid: 0,
  container_gids: [1, 2],
};
const values = (part: Partial<UserValues> = {}): UserValues => ({ ...valuesOf(user, new Set(['p1', 'p2'])), ...part });

describe('the form of a user', () => {
  it('shows ordinary projects alone, nothing as an empty text, and keeps zero', () => {
    expect(values()).toMatchObject({
      projects: ['p1', 'p2'],
      fullName: '',
      containerUid: '0',
      containerMainGid: '',
      containerGids: ['1', '2'],
    });
  });
});

describe('what is sent for a change', () => {
  it('is what changed, and nothing for nothing', () => {
    expect(toModifyProps(values(), [], ['store'])).toEqual({});
    expect(toModifyProps(values({ fullName: 'A', sudo: true }), ['fullName', 'sudo'], ['store'])).toEqual({
      full_name: 'A',
      sudo_session_enabled: true,
    });
  });
  it('clears with null', () => {
    const emptied = values({ addresses: [], containerUid: '', containerGids: [], fullName: '' });
    expect(toModifyProps(emptied, ['addresses', 'containerUid', 'containerGids', 'fullName'], [])).toEqual({
      allowed_client_ip: null,
      container_uid: null,
      container_gids: null,
      full_name: '',
    });
  });
  it('holds every membership when projects or the domain change, the model store among them', () => {
    expect(toModifyProps(values({ projects: ['p1'] }), ['projects'], ['store'])).toEqual({
      group_ids: ['p1', 'store'],
    });
    expect(toModifyProps(values({ domain: 'other', projects: [] }), ['domain'], ['their-store'])).toEqual({
      domain_name: 'other',
      group_ids: ['their-store'],
    });
  });
  it('never is an empty password, a second password, or a second factor that is switched on', () => {
    const typed = values({ password: '', passwordAgain: 'x', twoFactor: true });
    expect(toModifyProps(typed, ['password', 'passwordAgain', 'twoFactor'], [])).toEqual({});
    expect(toModifyProps(values({ twoFactor: false }), ['twoFactor'], [])).toEqual({ totp_activated: false });
  });
});

describe('what is sent for a new user', () => {
  it('is what the server demands, and what differs from its defaults', () => {
    const typed = {
      ...newUser('default'),
      email: 'n@example.org',
      username: 'n',
      password: 'Pass-word1',
      passwordAgain: 'Pass-word1',
    };
    expect(toCreateProps(typed)).toEqual({
      username: 'n',
      password: 'Pass-word1',
      need_password_change: false,
      domain_name: 'default',
      status: 'active',
      role: 'user',
      resource_policy: 'default',
      group_ids: [],
    });
    expect(toCreateProps({ ...typed, sudo: true, containerGids: ['5'], addresses: [' 10.0.0.1 '] })).toMatchObject({
      sudo_session_enabled: true,
      container_gids: [5],
      allowed_client_ip: ['10.0.0.1'],
    });
  });
});
