import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../find-users';
import { newUser, type UserValues } from '../user-input';
import { outcomeOfRow, updateOf } from './outcome';

const values = (part: Partial<UserValues>): UserValues => ({
  ...newUser('default'),
  email: 'old@example.org',
  username: 'old',
  ...part,
});
const user = (part: Partial<KnownUser>): KnownUser =>
  ({
    email: 'old@example.org',
    username: 'old',
    domain_name: 'default',
    role: 'user',
    status: 'active',
    resource_policy: 'default',
    created_at: '2026-03-01T00:00:10Z',
    ...part,
  }) as KnownUser;
const groups = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const project = { name: '', active: true };
const projects = {
  general: new Map(['p1', 'p2', 'p3', 'p4'].map((id) => [id, project])),
  stores: ['store'],
};
const at = Date.parse('2026-03-01T00:00:00Z');
const way = { from: at, until: at + 20_000 };
const update = (base: Partial<UserValues>, file: Partial<UserValues>) => ({
  kind: 'update' as const,
  base: values(base),
  values: values({ ...base, ...file }),
  changed: Object.keys(file),
});

describe('a change of a user', () => {
  it('keeps what others did to its lists since the preview', () => {
    const row = update(
      { projects: ['p1', 'p2'], addresses: ['10.0.0.1/32'], containerGids: ['5'] },
      { projects: ['p2', 'p3'], addresses: ['10.0.0.2/32'], containerGids: ['5', '6'] },
    );
    const now = user({
      groups: groups('p1', 'p2', 'p4', 'elsewhere', 'store'),
      allowed_client_ip: ['10.0.0.1/32', '10.0.0.9/32'],
      container_gids: [7],
    });
    expect(updateOf(row, now, projects)).toEqual({
      group_ids: ['p2', 'p4', 'p3', 'store'],
      allowed_client_ip: ['10.0.0.9/32', '10.0.0.2/32'],
      container_gids: [7, 6],
    });
  });

  it('sends no list that the file leaves alone', () => {
    const row = update({ projects: ['p1'], addresses: ['10.0.0.1/32'] }, { fullName: 'Other' });
    expect(updateOf(row, user({ groups: groups('p2') }), projects)).toEqual({ full_name: 'Other' });
  });

  it('of the domain takes the projects of the file alone', () => {
    const row = update({ projects: ['p1'] }, { domain: 'other', projects: ['far'] });
    const there = { general: new Map([['far', project]]), stores: ['other-store'] };
    expect(updateOf(row, user({ groups: groups('p1', 'p4') }), there)).toEqual({
      domain_name: 'other',
      group_ids: ['far', 'other-store'],
    });
  });
});

describe('the outcome of a row', () => {
  it('of a change is told by all that it changed, addresses among it, beside what others did', () => {
    const row = update({ projects: ['p1'], addresses: [] }, { projects: ['p2'], addresses: ['10.0.0.2/32'] });
    const other = { allowed_client_ip: ['10.0.0.2/32', '10.0.0.9/32'], groups: groups('p2', 'p4') };
    expect(outcomeOfRow(row, user(other), way)).toBe('applied');
    expect(outcomeOfRow(row, user({ groups: groups('p1') }), way)).toBe('not-applied');
    expect(outcomeOfRow(row, user({ ...other, allowed_client_ip: [] }), way)).toBe('unknown');
    expect(outcomeOfRow(row, undefined, way)).toBe('not-applied');
    expect(outcomeOfRow(update({}, { password: 'Pass-word1' }), user({}), way)).toBe('unknown');
  });

  it('of a new user is told by what was sent and when', () => {
    const sent = values({ projects: ['p1', 'p2'], addresses: ['10.0.0.2/32'] });
    const row = { kind: 'create' as const, values: sent, base: newUser('default'), changed: [] };
    const made = { groups: groups('p1', 'p2'), allowed_client_ip: ['10.0.0.2/32'] };
    expect(outcomeOfRow(row, user(made), way)).toBe('applied');
    expect(outcomeOfRow(row, user({ ...made, groups: groups('p1') }), way)).toBe('partly');
    expect(outcomeOfRow(row, user({ ...made, allowed_client_ip: [] }), way)).toBe('unknown');
    expect(outcomeOfRow(row, user({ ...made, username: 'other' }), way)).toBe('unknown');
    expect(outcomeOfRow(row, user({ ...made, created_at: '2026-02-01T00:00:00Z' }), way)).toBe('not-applied');
  });
});
