/**
 * What graphql-request uses of `graphql`, in a build: of a document it looks at the operation's kind and name only, and for
 * that the whole parser would come with the first row (9 kB) and read each document again on each call. Our documents are
 * generated texts that begin with both (`npm run gen`); `document-head.test.ts` compares all of them with the real parser.
 */
interface Head {
  definitions: { kind: string; operation: string; name: { value: string } }[];
}

export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' } as const;

/** The first operation of a document. Throws where the text does not begin with a named one. */
export function parse(text: string): Head {
  const [, operation, name] = /^(query|mutation|subscription) (\w+)/.exec(text) ?? [];
  if (!operation || !name) throw new Error('The document does not begin with a named operation');
  return { definitions: [{ kind: Kind.OPERATION_DEFINITION, operation, name: { value: name } }] };
}

/** For parsed documents, which the console never sends. */
export function print(): never {
  throw new Error('Documents are sent as texts');
}
