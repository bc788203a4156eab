import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { pinnedReleases, readDocuments, validateDocuments, type DocumentFile } from '@/api/schema/documents';

const sample = (text: string): DocumentFile => ({
  path: 'sample',
  generation: 'legacy',
  name: 'sample.legacy',
  ast: parse(text),
});
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
