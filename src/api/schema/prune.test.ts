import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from './full.ts';
import { prune } from './prune.ts';

const FULL = `
extend schema @link(url: "https://example.org/federation", import: ["@key"])
directive @oneOf on INPUT_OBJECT
type Query { users(filter: UserFilter = null): [User] hosts: [Host] search: [Thing] hidden: Secret }
type Mutation { add(input: UserInput!): Added drop: Added }
"""A person."""
type User implements Node @key(fields: "id") { id: ID! name: String @deprecated(reason: "old") role: Role host: Host groups(kind: Kind): [Group] }
extend type Group implements Node @key(fields: "id") { id: ID! @external users: Int }
type Host { name: String owner: User }
type Secret { text: String }
type Added { ok: Boolean user: User }
union Thing = User | Host
interface Node { id: ID! }
enum Role { ADMIN USER }
enum Kind { A B }
input UserFilter { name: TextFilter host: HostFilter AND: [UserFilter!] }
input TextFilter { equals: String }
input HostFilter { name: TextFilter owner: UserFilter }
input UserInput @oneOf { name: String details: Details }
input Details { age: Int home: Home }
input Home { town: String }
`;

const cut = (text: string, paths: string[] = []) => prune(readSchema(FULL), { documents: [parse(text)], paths });

describe('pruning', () => {
  it('keeps leaf fields and what documents select, with the types of arguments', () => {
    const { text } = cut('{ users { groups { id } } }');
    const types = buildSchema(text).getTypeMap();
    expect(Object.keys(buildSchema(text).getQueryType()?.getFields() ?? {})).toEqual(['users']);
    expect(text).toMatch(/type User \{\s+id: ID!\s+name: String\s+role: Role\s+groups\(kind: Kind\): \[Group\]\s+\}/);
    expect(Object.keys(types)).toEqual(expect.arrayContaining(['Role', 'Kind', 'Group']));
    expect(types).not.toHaveProperty('Host');
    expect(types).not.toHaveProperty('Secret');
  });

  it('says nothing of descriptions, deprecation or federation, and keeps oneOf', () => {
    const { text } = cut('mutation A($i: UserInput!) { add(input: $i) { ok } }');
    expect(text).not.toMatch(/A person|deprecated|@key|@external|@link/);
    expect(text).toContain('input UserInput @oneOf');
  });

  it('cuts filters to primitive ones and leaves other inputs whole', () => {
    expect(cut('{ users { id } }').text).toMatch(/input UserFilter \{\s+name: TextFilter\s+AND: \[UserFilter!\]\s+\}/);
    expect(cut('{ users { id } }', ['UserFilter.host']).text).toContain('host: HostFilter');
    expect(cut('mutation A($i: UserInput!) { add(input: $i) { ok } }').text).toContain('town: String');
  });

  it('keeps paths, and names those that this release lacks', () => {
    const { text, missing } = cut('{ users { id } }', ['hosts.owner', 'drop', 'nothing', 'hosts.nothing']);
    expect(text).toMatch(/type Host \{\s+name: String\s+owner: User\s+\}/);
    expect(text).toContain('drop: Added');
    expect(missing).toEqual(['nothing', 'hosts.nothing']);
  });

  it('keeps the members of a union that fragments name', () => {
    const { text } = cut('{ search { ... on Host { name } } }');
    expect(text).toContain('union Thing = Host');
    expect(text).not.toContain('type User');
  });

  it('makes a stub of a type that is defined elsewhere', () => {
    const types = readSchema('type Query { node: Elsewhere }');
    expect(prune(types, { documents: [parse('{ node { id } }')], paths: [] }).text).toMatch(
      /type Elsewhere \{\s+id: ID!\s+\}/,
    );
  });
});
