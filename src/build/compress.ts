import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Servers fill index.html in for each request, so it has no compressed sibling; the small files gain nothing. */
const wanted = (path: string): boolean => /\.(js|css|svg|txt)$/.test(path);
const SMALLEST = 1024;

/** Writes `x.br` and `x.gz` beside every x of the folder that gains by it. */
export async function compress(folder: string): Promise<void> {
  const all = (await readdir(folder, { recursive: true })).map((name) => join(folder, name)).filter(wanted);
  const one = async (path: string): Promise<void> => {
    const raw = await readFile(path);
    if (raw.length < SMALLEST) return;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    await writeFile(`${path}.br`, await brotli(raw, { params }));
    await writeFile(`${path}.gz`, await zip(raw, { level: 9 }));
  };
  await Promise.all(all.map(one));
}
