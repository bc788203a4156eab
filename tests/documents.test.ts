import { Kind, parse, visit, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { pinnedReleases, readDocuments, validateDocuments, type DocumentFile } from '@/api/schema/documents';

const sample = (text: string): DocumentFile => ({
  path: 'sample',
  generation: 'legacy',
  name: 'sample.legacy',
  ast: parse(text),
});
/** Columns that no two rows of a list share: an order that ends in one of them is whole. */
const UNIQUE: Record<string, readonly string[]> = {
  user_list: ['uuid', 'email'],
  keypair_list: ['access_key'],
  group_nodes: ['id'],
  compute_session_list: ['id'],
  vfolder_list: ['id'],
  agent_list: ['id'],
  agent_summary_list: ['id'],
  adminUserResourcePoliciesV2: ['NAME'],
  adminResourceGroups: ['NAME'],
  rgDomainFairShares: ['DOMAIN_NAME'],
  // Within their domain, and within their project.
  rgProjectFairShares: ['PROJECT_NAME'],
  rgUserFairShares: ['USER_EMAIL'],
};

/** Lists whose every order, its own too, the server ends in the id of the row; model cards know no other. */
const ENDED = /^(?:admin(Domain|Project|User)(FairShares|UsageBuckets)|model_cards)$/;

/** Whether a list that is paged by a variable is asked for in a whole order; `$order` is the kit's to make. */
function isWhole({ name, arguments: args = [] }: FieldNode): boolean {
  const given = (one: string) => args.find((arg) => arg.name.value === one)?.value;
  if (given('offset')?.kind !== Kind.VARIABLE || ENDED.test(name.value)) return true;
  const order = given('order') ?? given('orderBy');
  if (order?.kind === Kind.VARIABLE) return true;
  const words: string[] = [];
  if (order)
    visit(order, {
      StringValue: ({ value }) => void words.push(value),
      EnumValue: ({ value }) => void words.push(value),
    });
  const keys = words.filter((word) => word !== 'ASC' && word !== 'DESC').flatMap((word) => word.split(','));
  return UNIQUE[name.value]?.includes(keys.at(-1)?.replace(/^[+-]/, '') ?? '') === true;
}

const messages = (text: string) => validateDocuments([sample(text)]).map(({ line, message }) => `${line} ${message}`);

describe('documents', () => {
  const { files, problems } = readDocuments();

  it('are found and parse', () => {
    expect(problems).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it('are valid on every supported release', () => {
    expect(pinnedReleases()).toEqual(['26.4.16', '26.9.6']);
    expect(validateDocuments(files)).toEqual([]);
  });

  it('are refused with release and line when a field does not exist', () => {
    expect(messages('query A {\n  users { nope }\n}')).toEqual(
      ['26.4.16', '26.9.6'].map((release) =>
        expect.stringMatching(`^2 ${release}: Cannot query field "nope" on type "User"`),
      ),
    );
  });

  it('page through lists only in an order that ends in what no two rows share', () => {
    const partly: string[] = [];
    for (const { path, ast } of files)
      visit(ast, { Field: (field) => void (isWhole(field) || partly.push(`${path}: ${field.name.value}`)) });
    expect(partly).toEqual([]);
  });

  it('are asked only of the releases that they are meant for', () => {
    const old = messages('# since 26.9.0\nquery A { users { nope } }');
    expect(old).toHaveLength(1);
    expect(old[0]).toContain('26.9.6');
  });

  it('have names of their own', () => {
    expect(messages('query A { users { uuid } } query A { users { email } }')).toEqual(['1 "A" is also in sample']);
    expect(messages('{ users { uuid } }')).toEqual(['1 An operation needs a name']);
  });
});
