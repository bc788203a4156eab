/**
 * Last step of a build: `node src/build/finish.ts [FOLDER]`. Takes source maps and the manifest out of the folder,
 * writes the build id, checks the result and writes the compressed siblings.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { buildId } from './build-id.ts';
import { checkDist } from './check-dist.ts';
import { compress } from './compress.ts';

const folder = process.argv[2] ?? 'dist';
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name))
  .sort();

const build = buildId();

const maps = join('.cache', 'maps', build);
mkdirSync(maps, { recursive: true });
for (const file of files) if (file.endsWith('.map')) renameSync(file, join(maps, basename(file)));

const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Parameters<
  typeof checkDist
>[1];
rmSync(join(folder, '.vite'), { recursive: true });

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync(join(folder, 'version.json'), `${JSON.stringify({ version, build })}\n`);

// Plain file hosts answer unknown paths with this file; so the demo's deep links work there too.
if (existsSync(join(folder, 'mockServiceWorker.js')))
  copyFileSync(join(folder, 'index.html'), join(folder, '404.html'));

await compress(folder);
const { report, problems } = checkDist(folder, manifest);
console.log(`build ${build}\n${report.join('\n')}`);
for (const problem of problems) console.error(`build check: ${problem}`);
process.exitCode = problems.length ? 1 : 0;
