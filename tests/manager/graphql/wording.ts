/** How graphql-js words an error and how the server (graphql-core) words the same one. */
import { visit, type GraphQLError, type OperationDefinitionNode } from 'graphql';

/** Python's way to show a value. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value !== 'object') return `${value as number}`;
  return `{${Object.entries(value)
    .map(([key, member]) => `'${key}': ${show(member)}`)
    .join(', ')}}`;
}

/** A literal is shown as it stands in the document. */
function literalMessage(message: string): string {
  const found = /^(Expected value of type )"(\w+!?)"(, found [\s\S]*)$/.exec(message);
  return found ? `${found[1]}'${found[2]}'${found[3]}` : message.replaceAll('"', "'");
}

const BAD_VALUE = /^Variable "\$(\w+)" got invalid value [\s\S]*?(?: at "([^"]*)")?; ([\s\S]*)$/;

function at(variables: Record<string, unknown>, name: string, path: string | undefined): unknown {
  let value: unknown = variables[name];
  for (const step of (path ?? name)
    .split(/[.[\]]+/)
    .slice(1)
    .filter(Boolean)) {
    value = (value as Record<string, unknown> | null)?.[step];
  }
  return value;
}

/** The server's wording. `rename` is how the gateway calls a variable when it passes an operation on. */
export function serverMessage(
  error: GraphQLError,
  variables: Record<string, unknown>,
  rename: (variable: string) => string = (name) => name,
): string {
  const found = BAD_VALUE.exec(error.message);
  if (!found) return literalMessage(error.message);
  const [, name = '', path, rest = ''] = found;
  const renamed = rename(name);
  const where = path ? ` at '${path.replace(name, renamed)}'` : '';
  return `Variable '$${renamed}' got invalid value ${show(at(variables, name, path))}${where}; ${quoted(rest)}`;
}

/** Names get single quotes; quotes inside of a scalar's own complaint stay. */
function quoted(text: string): string {
  const found = /^(Expected type )"(\w+)"(\. [\s\S]*)$/.exec(text);
  return found ? `${found[1]}'${found[2]}'${found[3]}` : text.replaceAll('"', "'");
}

/** The gateway names each variable after the argument that it fills; with several fields it numbers them. */
export function argumentNames(operation: OperationDefinitionNode): Map<string, string> {
  const names = new Map<string, string>();
  const many = operation.selectionSet.selections.length > 1;
  visit(operation, {
    Argument(node) {
      if (node.value.kind === 'Variable') {
        names.set(node.value.name.value, `${many ? '_v0_' : ''}${node.name.value}`);
      }
    },
  });
  return names;
}
