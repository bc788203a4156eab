import { describe, expect, it } from 'vitest';
import type { Entry } from './registry';
import { otherHost, registriesOf } from './registry';
import {
  createPropsOf,
  extraProblem,
  newRegistry,
  placesOf,
  projectProblem,
  projectsDiff,
  propsOf,
  sharedProps,
  urlProblem,
  valuesOf,
} from './registry-input';

const entry = (over: Partial<Entry> = {}): Entry => ({
  row_id: '1',
  url: 'https://cr.example.com',
  type: 'harbor2',
  registry_name: 'cr.example.com',
  is_global: true,
  project: 'stable',
  username: 'robot',
  password: '*****',
  ssl_verify: false,
  extra: '{"a": 1}',
  ...over,
});
const values = valuesOf({ entry: entry(), allowed: [] });

describe('a change of a registry', () => {
  it('sends what was changed alone, and never the stored password', () => {
    expect(propsOf({ url: 'https://other' }, { ...values, url: ' https://other ' })).toEqual({ url: 'https://other' });
    expect(values.password).toBe('');
    expect(propsOf({}, { ...values, password: 'new' })).toEqual({ password: 'new' });
    expect(propsOf({}, { ...values, clearPassword: true, password: 'typed before' })).toEqual({ password: null });
    expect(propsOf({ username: '', extra: '' }, { ...values, username: ' ', extra: ' ' })).toEqual({
      username: null,
      extra: null,
    });
  });

  it('names the project with a change to Harbor, and keeps project and reach to itself', () => {
    const props = propsOf({ type: 'harbor' }, { ...values, type: 'harbor' });
    expect(props).toEqual({ type: 'harbor', project: 'stable' });
    expect(sharedProps({ ...props, password: null, is_global: false })).toEqual({ type: 'harbor', password: null });
  });

  it('takes off no project that somebody else let in meanwhile', () => {
    expect(projectsDiff(['a', 'b'], ['b', 'c'], ['a', 'b', 'd'])).toEqual({ add: ['c'], remove: ['a'] });
    expect(projectsDiff(['a'], ['a', 'c'], ['a', 'c'])).toBeNull();
  });
});

describe('a new registry', () => {
  it('is a row for each project, or one for the whole address', () => {
    const typed = { ...newRegistry(), name: 'cr', url: 'https://cr', places: ['a', ' b ', 'a', ''] };
    expect(placesOf(typed)).toEqual(['a', 'b']);
    expect(placesOf({ ...typed, places: [] })).toEqual([null]);
    expect(createPropsOf(typed, null)).toEqual({
      registry_name: 'cr',
      url: 'https://cr',
      type: 'docker',
      is_global: true,
      ssl_verify: true,
    });
    expect(createPropsOf({ ...typed, extra: '{ "a":1 }', password: 'p' }, 'a')).toMatchObject({
      project: 'a',
      extra: '{"a":1}',
      password: 'p',
    });
  });

  it('is checked before the server, which takes nearly everything', () => {
    expect(['', 'cr.example.com', 'ftp://x', 'https://', 'https://cr:5000/x'].map(urlProblem)).toEqual([
      'required',
      'scheme',
      'scheme',
      'scheme',
      null,
    ]);
    expect(projectProblem('', 'harbor2')).toBe('required');
    expect(projectProblem('Bad Name', 'harbor')).toBe('project');
    expect(projectProblem('project', 'gitlab')).toBe('path');
    expect(projectProblem('group/project', 'gitlab')).toBeNull();
    expect(projectProblem('', 'docker')).toBeNull();
    expect(extraProblem('', 'docker')).toBeNull();
    expect(extraProblem('[1]', 'docker')).toBe('json');
    expect(extraProblem('{"a": ', 'docker')).toBe('json');
    expect(extraProblem('{}', 'gitlab')).toBe('endpoint');
    expect(extraProblem('{"api_endpoint": "https://gitlab.com"}', 'gitlab')).toBeNull();
    expect(extraProblem('{"access_key":"a","secret_access_key":"b","region":"c","type":"ecr"}', 'ecr')).toBeNull();
  });
});

describe('registries', () => {
  const data = (domains: { name: string; is_active: boolean; allowed_docker_registries: string[] }[] | null) => ({
    container_registry_nodes: {
      edges: [entry({ row_id: '2', project: 'b' }), entry({ project: 'a' }), entry({ registry_name: 'x' })].map(
        (node) => ({ node }),
      ),
    },
    domains,
  });

  it('are the rows of one name, with the domains that may use them', () => {
    const [first, second] = registriesOf(
      data([{ name: 'default', is_active: true, allowed_docker_registries: ['cr.example.com'] }]),
    );
    expect(first?.entries.map(({ project }) => project)).toEqual(['a', 'b']);
    expect(first?.domains).toEqual([{ name: 'default', active: true, allowed: true }]);
    expect(second?.domains?.[0]?.allowed).toBe(false);
    expect(first && otherHost(first)).toBeNull();
    expect(second && otherHost(second)).toBe('cr.example.com');
  });

  it('are not said to be allowed nowhere when the domains could not be read', () => {
    expect(registriesOf(data(null))[0]?.domains).toBeNull();
  });
});
