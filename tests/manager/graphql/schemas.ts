/** The pinned schemas of both releases, with the scalars behaving like the server's. */
import {
  buildSchema,
  getNamedType,
  GraphQLScalarType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import type { ReleaseName } from '../types.ts';
import { pythonJson, uuidText } from './values.ts';

export type Generation = 'legacy' | 'v2';

const files = import.meta.glob<string>('/src/api/schema/*/*.graphql', { query: '?raw', import: 'default' });
const built = new Map<string, Promise<GraphQLSchema>>();

type Parse = (value: unknown) => unknown;

/** JSON travels as text inside of the JSON. */
function parseJsonText(value: unknown): unknown {
  if (typeof value !== 'string') {
    const kind = Array.isArray(value)
      ? 'list'
      : typeof value === 'number'
        ? 'int'
        : typeof value === 'boolean'
          ? 'bool'
          : 'dict';
    throw new Error(`the JSON object must be str, bytes or bytearray, not ${kind}`);
  }
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new Error('Expecting value: line 1 column 1 (char 0)');
  }
}

function parseBigInt(value: unknown): number {
  const number = typeof value === 'string' && /^[+-]?\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number') throw new Error(`invalid literal for int() with base 10: '${String(value)}'`);
  if (!Number.isSafeInteger(Math.trunc(number))) throw new Error('Cannot serialize integer out of the safe range.');
  return Math.trunc(number);
}

function parseTime(value: unknown): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
    throw new Error(
      `Value cannot represent a DateTime: "${String(value)}". Invalid isoformat string: '${String(value)}'`,
    );
  return value;
}

const PARSERS: Record<string, Parse> = {
  JSONString: parseJsonText,
  UUID: uuidText,
  BigInt: parseBigInt,
  DateTime: parseTime,
};

/** Scalars that the gateway lets pass and the service behind it refuses. */
export const CHECKED_BY_SERVICE = new Set(['JSONString', 'UUID', 'BigInt']);

function literal(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return valueFromASTUntyped(node, variables);
}

/** A literal that is no JSON is told a little differently than a variable. */
function parseJsonLiteral(value: unknown): unknown {
  try {
    return parseJsonText(value);
  } catch (error) {
    throw new Error(`Badly formed JSONString: ${(error as Error).message}`);
  }
}

/** Default values were read before the scalars learnt to read. */
function readDefaults(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name === 'JSONString' && field.defaultValue !== undefined) {
        field.defaultValue = parseJsonText(field.defaultValue);
      }
    }
  }
}

function teach(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, parse] of Object.entries(PARSERS)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) continue;
    type.parseValue = parse;
    type.parseLiteral = (node, variables) => parse(literal(node, variables));
    if (name === 'JSONString') type.parseLiteral = (node, variables) => parseJsonLiteral(literal(node, variables));
    if (name === 'JSONString') type.serialize = pythonJson;
  }
  readDefaults(schema);
  return schema;
}

/** @throws Error when the release has no pinned schema of that generation */
export function schemaOf(release: ReleaseName, generation: Generation): Promise<GraphQLSchema> {
  const path = `/src/api/schema/${release}/${generation}.graphql`;
  const known = built.get(path);
  if (known) return known;
  const load = files[path];
  if (!load) return Promise.reject(new Error(`No pinned schema ${path}`));
  const made = load().then((text) => teach(buildSchema(text, { assumeValidSDL: true })));
  built.set(path, made);
  return made;
}
