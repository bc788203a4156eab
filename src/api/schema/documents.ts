/** Finds the GraphQL documents of the program and validates them against the pinned schemas. Build time and tests only. */
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import {
  buildASTSchema,
  parse,
  GraphQLError,
  Source,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

export type Generation = 'legacy' | 'v2';
export const GENERATIONS: readonly Generation[] = ['legacy', 'v2'];
export const ROOT = join(import.meta.dirname, '../../..');
const PINNED = join(ROOT, 'src/api/schema');

export interface DocumentFile {
  /** From the root of the repository. */
  path: string;
  generation: Generation;
  /** `users.legacy` for `src/features/users/users.legacy.graphql`. */
  name: string;
  ast: DocumentNode;
}

export interface Problem {
  path: string;
  line: number;
  message: string;
}

/** Orders releases such as `26.4.16`; negative when `a` is older. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The releases that have a folder of pinned schemas, oldest first. */
export function pinnedReleases(): string[] {
  const folders = readdirSync(PINNED, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort(compareReleases);
}

export function pinnedPath(release: string, generation: Generation): string {
  return join(PINNED, release, `${generation}.graphql`);
}

/** The syntax tree of a pinned schema. */
export function pinnedTree(release: string, generation: Generation): DocumentNode {
  return parse(readFileSync(pinnedPath(release, generation), 'utf8'), { noLocation: true });
}

const schemas = new Map<string, GraphQLSchema>();

export function pinnedSchema(release: string, generation: Generation): GraphQLSchema {
  const key = `${release} ${generation}`;
  const schema = schemas.get(key) ?? buildASTSchema(pinnedTree(release, generation));
  schemas.set(key, schema);
  return schema;
}

function problemOf(path: string, error: GraphQLError, release?: string): Problem {
  const message = release ? `${release}: ${error.message}` : error.message;
  return { path, line: error.locations?.[0]?.line ?? 1, message };
}

/** Reads every `*.legacy.graphql` and `*.v2.graphql` under src. A file that cannot be parsed is a problem, not an exception. */
export function readDocuments(): { files: DocumentFile[]; problems: Problem[] } {
  const files: DocumentFile[] = [];
  const problems: Problem[] = [];
  const found = globSync(join(ROOT, 'src/**/*.{legacy,v2}.graphql')).sort();
  for (const full of found) {
    const path = relative(ROOT, full).replaceAll('\\', '/');
    const name = basename(path, '.graphql');
    const generation: Generation = name.endsWith('.v2') ? 'v2' : 'legacy';
    try {
      files.push({ path, generation, name, ast: parse(new Source(readFileSync(full, 'utf8'), path)) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      problems.push(problemOf(path, error));
    }
  }
  return { files, problems };
}

export function operationsOf(file: DocumentFile): OperationDefinitionNode[] {
  return file.ast.definitions.filter((node) => node.kind === 'OperationDefinition');
}

/** The operation and the fragments of its file that it needs, as a document of its own. */
export function standalone(file: DocumentFile, operation: OperationDefinitionNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of file.ast.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const used = new Set<FragmentDefinitionNode>();
  const collect = (selections: OperationDefinitionNode['selectionSet']['selections']) => {
    for (const selection of selections) {
      if (selection.kind !== 'FragmentSpread') {
        if (selection.selectionSet) collect(selection.selectionSet.selections);
        continue;
      }
      const fragment = fragments.get(selection.name.value);
      if (!fragment || used.has(fragment)) continue;
      used.add(fragment);
      collect(fragment.selectionSet.selections);
    }
  };
  collect(operation.selectionSet.selections);
  return { ...file.ast, definitions: [operation, ...used] };
}

/** The release named by a comment `# since 26.9.0` right above the operation; undefined: every supported release. */
export function sinceOf(operation: OperationDefinitionNode): string | undefined {
  let token = operation.loc?.startToken.prev;
  while (token?.kind === 'Comment') {
    const since = /^\s*since (\d+\.\d+\.\d+)\b/.exec(token.value)?.[1];
    if (since) return since;
    token = token.prev;
  }
  return undefined;
}

function namingProblems(files: DocumentFile[]): Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  const claim = (name: string, path: string, line: number) => {
    const first = places.get(name);
    if (first) problems.push({ path, line, message: `"${name}" is also in ${first}` });
    places.set(name, path);
  };
  for (const file of files) {
    claim(file.name, file.path, 1);
    for (const operation of operationsOf(file)) {
      const line = operation.loc?.startToken.line ?? 1;
      if (operation.name) claim(operation.name.value, file.path, line);
      else problems.push({ path: file.path, line, message: 'An operation needs a name' });
    }
  }
  return problems;
}

/** Validates every operation against each pinned release that it is meant for. */
export function validateDocuments(files: DocumentFile[]): Problem[] {
  const problems = namingProblems(files);
  for (const file of files) {
    for (const operation of operationsOf(file)) {
      const since = sinceOf(operation);
      for (const release of pinnedReleases()) {
        if (since && compareReleases(release, since) < 0) continue;
        const errors = validate(pinnedSchema(release, file.generation), standalone(file, operation));
        problems.push(...errors.map((error) => problemOf(file.path, error, release)));
      }
    }
  }
  return problems;
}
