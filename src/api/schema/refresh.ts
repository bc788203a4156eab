/**
 * Writes the pinned schemas: `npm run schemas -- 26.4.16=DIR 26.9.6=DIR`, each DIR holding the `legacy.graphql` and
 * `v2.graphql` that a manager of that release prints. Kept: what the documents of the program and `keep.txt` reach.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  compareReleases,
  GENERATIONS,
  operationsOf,
  pinnedPath,
  readDocuments,
  ROOT,
  sinceOf,
  standalone,
  type DocumentFile,
  type Generation,
} from './documents.ts';
import { readSchema } from './full.ts';
import { prune, type Wanted } from './prune.ts';

/** Lines of keep.txt: `legacy user_nodes.edges.node` or `v2 UserV2Filter.project`; `#` begins a comment. */
function kept(generation: Generation): string[] {
  const lines = readFileSync(join(import.meta.dirname, 'keep.txt'), 'utf8').split('\n');
  const words = lines.map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
  return words.flatMap(([first, path]) => (first === generation && path ? [path] : []));
}

function wanted(files: DocumentFile[], release: string, generation: Generation): Wanted {
  const documents = files
    .filter((file) => file.generation === generation)
    .flatMap((file) =>
      operationsOf(file)
        .filter((operation) => compareReleases(sinceOf(operation) ?? release, release) <= 0)
        .map((operation) => standalone(file, operation)),
    );
  return { documents, paths: kept(generation) };
}

function refresh(release: string, folder: string, files: DocumentFile[]): void {
  for (const generation of GENERATIONS) {
    const source = readFileSync(join(folder, `${generation}.graphql`), 'utf8');
    const { text, missing } = prune(readSchema(source), wanted(files, release, generation));
    const target = pinnedPath(release, generation);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`${relative(ROOT, target)}  ${(text.length / 1000).toFixed(1)} kB`);
    for (const path of missing) console.log(`  not in ${release}: ${path}`);
  }
}

function main(args: string[]): void {
  const sources = args.map((arg) => /^(\d+\.\d+\.\d+)=(.+)$/.exec(arg));
  const { files, problems } = readDocuments();
  for (const { path, line, message } of problems) console.error(`${path}:${line}: ${message}`);
  if (problems.length > 0 || sources.length === 0 || sources.includes(null)) {
    console.error('Usage: npm run schemas -- RELEASE=FOLDER …   (every document has to parse)');
    process.exitCode = 1;
    return;
  }
  for (const [, release = '', folder = ''] of sources.filter((match) => match !== null))
    refresh(release, folder, files);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
