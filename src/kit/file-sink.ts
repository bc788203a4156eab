/** A file that is written as it comes, of any length: the page holds no more of it than the part that is being written. */
import { saveFile } from './csv-export';

export interface FileSink {
  /** Resolves when more may come. Throws `FileError` when the disk takes no more. */
  write: (part: string | Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Forgets what was written. */
  restart: () => Promise<void>;
  /** Only now there is a file. Gives its name. */
  finish: () => Promise<string>;
  /** Leaves nothing behind. */
  discard: () => Promise<void>;
}

/** The file could not be written: no room, no right, a disk that went away. */
export class FileError extends Error {
  override name = 'FileError';
}

const CSV = 'text/csv;charset=utf-8';
/** Text that gathers before it goes to the browser, in characters. */
const PART = 1_000_000;
/** From so many rows on a file is written to where the person wants it, if the browser can; fewer are a usual download. */
export const MANY_ROWS = 50_000;

/** What browsers with the File System Access API have beyond TypeScript's own. */
interface Handle extends FileSystemFileHandle {
  remove?: () => Promise<void>;
}
interface Picker {
  showSaveFilePicker?: (options: object) => Promise<Handle>;
}

/**
 * The browser's own downloads. Each part becomes a blob, which browsers keep outside the page and, when large, on the disk;
 * the file is made of them without being copied.
 */
export function downloadSink(name: string, type = CSV): FileSink {
  let parts: Blob[] = [];
  let gathered: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  const clear = (): void => {
    parts = [];
    gathered = [];
    size = 0;
  };
  const put = (): void => {
    if (gathered.length > 0) parts.push(new Blob(gathered, { type }));
    gathered = [];
    size = 0;
  };
  return {
    write: async (part) => {
      gathered.push(part);
      size += part.length;
      if (size >= PART) put();
    },
    restart: async () => clear(),
    finish: async () => {
      put();
      saveFile(name, new Blob(parts, { type }));
      clear();
      return name;
    },
    discard: async () => clear(),
  };
}

/** A file of the person's own choice. Browsers write beside it, and put it in its place only when it is whole. */
async function diskSink(handle: Handle): Promise<FileSink> {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw new FileError('The file could not be written', { cause });
    }
  };
  // The choice of a new name has made an empty file already.
  const wasEmpty = (await told(handle.getFile())).size === 0;
  const remove = async () => void (wasEmpty && (await handle.remove?.().catch(() => undefined)));
  const stream = await told(handle.createWritable()).catch(async (refusal: unknown) => {
    await remove();
    throw refusal;
  });
  return {
    write: (part) => told(stream.write(part)),
    restart: () => told(stream.truncate(0)),
    finish: async () => {
      await told(stream.close());
      return handle.name;
    },
    discard: async () => {
      await stream.abort().catch(() => undefined);
      await remove();
    },
  };
}

/**
 * Where a file of so many rows goes: to be called right at the press of a button. Null: the person chose no place. Without a
 * place to choose (other browsers, no https) it is a download.
 */
export async function openFile(name: string, rows: number): Promise<FileSink | null> {
  const pick = (window as Picker).showSaveFilePicker;
  if (rows < MANY_ROWS || !pick) return downloadSink(name);
  let handle: Handle;
  try {
    handle = await pick.call(window, {
      suggestedName: name,
      types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
    });
  } catch (refusal) {
    if (refusal instanceof DOMException && refusal.name === 'AbortError') return null;
    // A site's policy may forbid it.
    return downloadSink(name);
  }
  return diskSink(handle);
}
