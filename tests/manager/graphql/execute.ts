/** Runs a document the way each of the server's doors does: same checks, same envelope, same words. */
import {
  defaultFieldResolver,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { SUBJECTS } from '../subjects/all.ts';
import { isNewer, type Context } from '../types.ts';
import { downstream, executed, gatewayErrors, INTERNAL, plainErrors, problem, readBody } from './answers.ts';
import type { Door, Entry, Envelope, GraphqlBody } from './answers.ts';
import type { Resolvers } from './resolvers.ts';
import { CHECKED_BY_SERVICE, schemaOf } from './schemas.ts';
import { argumentNames, serverMessage } from './wording.ts';

/** Every root field that is served. */
const legacy: Resolvers = Object.assign({}, ...SUBJECTS.map((subject) => subject.legacy));
const v2: Resolvers = Object.assign({}, ...SUBJECTS.map((subject) => subject.v2));

function fieldResolver(resolvers: Resolvers, schema: GraphQLSchema): GraphQLFieldResolver<unknown, Context> {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return (source, args, context, info) => {
    if (!roots.has(info.parentType)) return defaultFieldResolver(source, args, context, info);
    const resolve = resolvers[info.fieldName];
    if (!resolve) throw new Error(`The embedded manager does not serve "${info.fieldName}"`);
    return resolve(args as never, context, info);
  };
}

type Checked = { document: DocumentNode } | { errors: readonly GraphQLError[] };
const known = new WeakMap<GraphQLSchema, Map<string, Checked>>();

/** Parsed and validated once for each text. @throws GraphQLError for broken syntax */
function check(schema: GraphQLSchema, text: string): Checked {
  const texts = known.get(schema) ?? new Map<string, Checked>();
  known.set(schema, texts);
  const before = texts.get(text);
  if (before) return before;
  const document = parse(text);
  const errors = validate(schema, document);
  const result: Checked = errors.length > 0 ? { errors } : { document };
  texts.set(text, result);
  return result;
}

/** A value that the gateway lets pass and the service behind it refuses. */
function refusedScalar(error: GraphQLError): boolean {
  const found = /Expected (?:value of )?type "(\w+)!?"/.exec(error.message);
  return CHECKED_BY_SERVICE.has(found?.[1] ?? '');
}

function introspection(operation: OperationDefinitionNode): Entry | undefined {
  const field = operation.selectionSet.selections
    .flatMap((selection) => (selection.kind === Kind.FIELD ? selection : []))
    .find(({ name }) => name.value === '__schema' || name.value === '__type');
  if (!field) return undefined;
  const { message, locations } = new GraphQLError(`Cannot query '${field.name.value}': introspection is disabled.`, {
    nodes: field,
  });
  return { message, locations };
}

const entry = (error: GraphQLError, body: GraphqlBody): Entry => ({
  message: serverMessage(error, body.variables),
  ...(error.locations ? { locations: error.locations } : {}),
});

function syntaxRefusal(door: Door, error: GraphQLError): Envelope {
  if (door === 'gateway') return gatewayErrors(200, [error], 'GRAPHQL_PARSE_FAILED');
  if (door === 'v2') return plainErrors(door, [{ message: error.message, locations: error.locations }]);
  return problem(500, 'internal-server-error', 'Internal server error.', { error_code: INTERNAL });
}

/** The gateway hands a literal on as a variable named after its argument. */
function literalRefusal(error: GraphQLError, body: GraphqlBody): Envelope | null {
  const operation = getOperationAST(parse(body.query), body.operationName);
  const found = /^Expected (?:value of )?type "(\w+)!?", found ([\s\S]*?); ([\s\S]*)$/.exec(error.message);
  const argument = error.nodes?.[0];
  if (!operation || !found || !argument) return null;
  const value = (found[2] ?? '').replaceAll('"', "'");
  const path = argumentPath(operation, argument.loc?.start ?? 0);
  const where = path.length > 1 ? ` at '${path.join('.')}'` : '';
  return downstream(
    operation,
    `Variable '$${path[0]}' got invalid value ${value}${where}; Expected type '${found[1]}'. ${(found[3] ?? '').replace('Badly formed JSONString: ', '')}`,
  );
}

/** Names of the argument and of the input fields around a position of the document. */
function argumentPath(operation: OperationDefinitionNode, at: number): string[] {
  const path: string[] = [];
  const within = (node: { loc?: { start: number; end: number } }): boolean =>
    node.loc !== undefined && node.loc.start <= at && at < node.loc.end;
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const argument = field.arguments?.find(within);
    if (!argument) continue;
    path.push(argument.name.value);
    let { value } = argument;
    while (value.kind === Kind.OBJECT) {
      const member = value.fields.find(within);
      if (!member) break;
      path.push(member.name.value);
      value = member.value;
    }
  }
  return path;
}

function documentRefusal(door: Door, errors: readonly GraphQLError[], body: GraphqlBody): Envelope {
  if (door !== 'gateway')
    return plainErrors(
      door,
      errors.map((error) => entry(error, body)),
    );
  const [first] = errors;
  const literal = first && errors.length === 1 && refusedScalar(first) ? literalRefusal(first, body) : null;
  return literal ?? gatewayErrors(200, errors, 'GRAPHQL_VALIDATION_FAILED');
}

/** Without a name v2 takes the first operation; the others want one. */
function operationOf(door: Door, document: DocumentNode, name: string | undefined): OperationDefinitionNode | Envelope {
  const found = getOperationAST(document, name);
  if (found) return found;
  const [first] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (door === 'v2' && first) return first;
  if (door !== 'gateway') {
    return plainErrors(door, [{ message: 'Must provide operation name if query contains multiple operations.' }]);
  }
  return gatewayErrors(
    400,
    [{ message: 'Could not determine what operation to execute.' }],
    'OPERATION_RESOLUTION_FAILURE',
  );
}

function variableRefusal(
  door: Door,
  errors: readonly GraphQLError[],
  body: GraphqlBody,
  operation: OperationDefinitionNode,
) {
  if (door !== 'gateway')
    return plainErrors(
      door,
      errors.map((error) => entry(error, body)),
    );
  const outside = errors.filter((error) => !refusedScalar(error));
  const [first] = errors;
  if (outside.length > 0 || !first) return gatewayErrors(400, outside);
  const names = argumentNames(operation);
  return downstream(
    operation,
    serverMessage(first, body.variables, (name) => names.get(name) ?? name),
  );
}

async function run(door: Door, body: GraphqlBody, context: Context): Promise<Envelope> {
  const schema = await schemaOf(context.release, door === 'v2' ? 'v2' : 'legacy');
  let checked: Checked;
  try {
    checked = check(schema, body.query);
  } catch (error) {
    if (error instanceof GraphQLError) return syntaxRefusal(door, error);
    throw error;
  }
  if ('errors' in checked) return documentRefusal(door, checked.errors, body);
  const operation = operationOf(door, checked.document, body.operationName);
  if (!('kind' in operation)) return operation;
  const hidden = door === 'gateway' ? undefined : introspection(operation);
  if (hidden) return plainErrors(door, [hidden]);
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], body.variables);
  if (values.errors) return variableRefusal(door, values.errors, body, operation);
  const result = await execute({
    schema,
    document: checked.document,
    operationName: operation.name?.value,
    variableValues: body.variables,
    contextValue: context,
    fieldResolver: fieldResolver(door === 'v2' ? v2 : legacy, schema),
  });
  return executed(door, result);
}

/** Answers a POST with a GraphQL body. */
export async function answerGraphql(door: Door, url: string, text: string, context: Context): Promise<Response> {
  const body = readBody(door, url, text);
  const answer = 'query' in body ? await run(door, body, context) : body;
  const type = answer.json === false ? 'application/problem+json' : 'application/json';
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: { 'content-type': `${type}; charset=utf-8`, ...(door === 'gateway' ? {} : rateHeaders(context)) },
  });
}

/** Behind the gateway there are none. */
export function rateHeaders({ caller, release }: Context): Record<string, string> {
  const limit = caller.key.rate_limit ?? 0;
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - caller.key.num_queries, 0)),
    'x-ratelimit-window': '900',
  };
  return isNewer(release) ? { ...headers, 'x-ratelimit-reset': '900' } : headers;
}
