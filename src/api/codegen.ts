/**
 * Writes `src/api/gen/<file>.<generation>.ts` for every GraphQL document under src: `npm run gen`.
 * With `--check` nothing is written; stale output or a document that a supported release refuses ends the run with 1.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { print, stripIgnoredCharacters, type OperationDefinitionNode } from 'graphql';
import {
  operationsOf,
  pinnedReleases,
  pinnedTree,
  readDocuments,
  ROOT,
  standalone,
  validateDocuments,
  type DocumentFile,
  type Problem,
} from './schema/documents.ts';

const TARGET = join(ROOT, 'src/api/gen');

/** How a scalar arrives in JSON. */
const SCALARS: Record<string, string> = {
  BigInt: 'number | string',
  Bytes: 'string',
  ByteSize: 'string',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  GlobalIDField: 'string',
  ID: 'string',
  JSONString: 'string',
  UUID: 'string',
};

const CONFIG = {
  defaultScalarType: 'unknown',
  enumType: 'string-literal',
  scalars: SCALARS,
  skipTypename: true,
  inputMaybeValue: 'T | null | undefined',
};

function constant(file: DocumentFile, operation: OperationDefinitionNode): string {
  const name = operation.name?.value ?? '';
  const word = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  const text = JSON.stringify(stripIgnoredCharacters(print(standalone(file, operation))));
  return [
    `export const ${name}Document: TypedDocument<${name}${word}, ${name}${word}Variables> = {`,
    `  name: '${name}',`,
    `  kind: '${operation.operation}',`,
    `  generation: '${file.generation}',`,
    `  text: ${text},`,
    '};',
  ].join('\n');
}

/** The plugin's helper types: one that nobody here uses goes, the other is one line. */
function tidy(types: string): string {
  const lines = types.split('\n').filter((line) => !/^\/\*\* Internal type|^export type Incremental/.test(line));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

async function generate(file: DocumentFile): Promise<string> {
  const newest = pinnedReleases().at(-1) ?? '';
  const types = await codegen({
    filename: `${file.name}.ts`,
    schema: pinnedTree(newest, file.generation),
    documents: [{ location: file.path, document: file.ast }],
    plugins: [{ typescriptOperations: CONFIG }],
    pluginMap: { typescriptOperations },
    config: { namingConvention: 'keep' },
    skipDocumentsValidation: true,
  });
  const head = `// Generated from ${file.path} by \`npm run gen\`.\nimport type { TypedDocument } from '@/api/documents';`;
  const constants = operationsOf(file).map((operation) => constant(file, operation));
  return `${[head, tidy(types), ...constants].join('\n\n')}\n`;
}

/** What lies in gen/ and does not belong there, or differs from what the documents give. */
function staleFiles(wanted: Map<string, string>): Problem[] {
  const found = existsSync(TARGET) ? readdirSync(TARGET) : [];
  const surplus = found.filter((name) => !wanted.has(name));
  const differing = [...wanted].filter(
    ([name, text]) => !found.includes(name) || readFileSync(join(TARGET, name), 'utf8') !== text,
  );
  const at = (name: string) => relative(ROOT, join(TARGET, name));
  return [
    ...surplus.map((name) => ({ path: at(name), line: 1, message: 'has no document; run `npm run gen`' })),
    ...differing.map(([name]) => ({ path: at(name), line: 1, message: 'is stale; run `npm run gen`' })),
  ];
}

/** Without `all` (some document was refused) nothing is removed. */
function write(wanted: Map<string, string>, all: boolean): void {
  mkdirSync(TARGET, { recursive: true });
  for (const name of all ? readdirSync(TARGET) : []) if (!wanted.has(name)) rmSync(join(TARGET, name));
  for (const [name, text] of wanted) {
    const path = join(TARGET, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

async function main(check: boolean): Promise<void> {
  const { files, problems } = readDocuments();
  problems.push(...validateDocuments(files));
  const refused = new Set(problems.map((problem) => problem.path));
  const wanted = new Map<string, string>();
  for (const file of files) if (!refused.has(file.path)) wanted.set(`${file.name}.ts`, await generate(file));
  if (check) problems.push(...staleFiles(wanted));
  else write(wanted, problems.length === 0);
  for (const { path, line, message } of problems) console.error(`${path}:${line}: ${message}`);
  if (problems.length > 0) {
    console.error(
      'A field that the manager has and the pinned schemas lack: `npm run schemas -- RELEASE=FOLDER …` first.',
    );
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.includes('--check'));
