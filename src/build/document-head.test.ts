import { parse as parseWhole, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import type { TypedDocument } from '@/api/documents';
import { Kind, parse, print } from './document-head';

const modules = import.meta.glob<Record<string, unknown>>('../api/gen/*.ts', { eager: true });
const documents = Object.values(modules)
  .flatMap((one) => Object.values(one))
  .filter((one): one is TypedDocument<unknown, unknown> => typeof one === 'object' && one !== null && 'text' in one);

it('reads the operation of every generated document as graphql does', () => {
  expect(documents.length).toBeGreaterThan(50);
  for (const { text, name, kind } of documents) {
    const whole = parseWhole(text).definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    const head = parse(text).definitions;
    expect(head.map((one) => [one.operation, one.name.value])).toEqual(
      whole.map((one) => [one.operation, one.name?.value]),
    );
    expect(head).toEqual([{ kind: 'OperationDefinition', operation: kind, name: { value: name } }]);
  }
});

it('refuses what is no text of an operation', () => {
  for (const text of ['', '{ users { id } }', 'fragment F on User { id }', 'query { a }'])
    expect(() => parse(text)).toThrow();
  expect(print).toThrow();
});
