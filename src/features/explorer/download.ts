/** Hands files over to the browser's own downloads. */
import { AppError } from '@/api/errors';
import { requestDownload } from '@/entities/folders/tickets';
import { requestArchive } from './api';
import { pathOf, type Entry } from './entry';
import { uploads } from './upload/uploads';

/** The server gives an address for what is not there, too. @throws `not-found` */
async function mustBeThere(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { Range: 'bytes=0-0' }, credentials: 'omit', cache: 'no-store' }).catch(
    // A policy may forbid to look, and yet allow to go there.
    () => undefined,
  );
  void answer?.body?.cancel().catch(() => undefined);
  if (answer?.status === 404) throw new AppError('not-found', { status: 404 });
}

function follow(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noopener noreferrer';
  link.download = '';
  // While files are on their way out, the page asks before it is left, and a download looks like leaving.
  if (uploads.get().some(({ isOver }) => !isOver)) link.target = '_blank';
  document.body.append(link);
  link.click();
  link.remove();
}

/** One file as it is, one folder as an archive, several things as one archive. */
export async function download(entries: readonly Entry[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  if (entries.length > 1) return follow(await requestArchive(first.folder, entries.map(pathOf)));
  const isFolder = first.kind === 'folder';
  const url = await requestDownload(first.folder, pathOf(first), isFolder);
  if (!isFolder) await mustBeThere(url);
  follow(url);
}
