/** Files in folders, as the manager passes them on to the storage proxy. */
import type { Db } from '../../db/db.ts';
import { SET_UP } from '../../db/site.ts';
import { Problem } from '../../errors.ts';
import { encodeId } from '../../graphql/values.ts';
import type { RestCall, Route } from '../../rest/call.ts';
import { json } from '../../rest/web-session.ts';
import type { Context } from '../../types.ts';
import { visible } from '../places.ts';
import type { Subject } from '../subject.ts';
import { baseOf, below, isFolder, keyOf, makeFolder, moveTo, parentOf, putFile } from './rows.ts';

const bad = (): Problem =>
  new Problem(400, 'vfolder-operation-failed', 'Virtual folder operation has failed due to bad request.', {
    error_code: 'vfolder_generic_bad-request',
    msg: 'Bad request to storage proxy',
  });

const unprocessable = (): Problem =>
  new Problem(400, 'vfolder-operation-failed', 'Virtual folder operation has failed.', {
    error_code: 'vfolder_generic_internal-error',
    msg: 'Unexpected error 422 from storage proxy',
  });

const noFolder = (): Problem =>
  new Problem(404, 'object-not-found', 'No such virtual folder.', { error_code: 'vfolder_read_not-found' });

type Act<Body> = (body: Body, folder: string, call: RestCall, context: Context) => unknown;

/** A call about one folder; with a body where it has one. */
const about =
  <Body>(act: Act<Body>): Route =>
  async (call, context) => {
    const id = /^\/folders\/([^/]+)\//.exec(call.path)?.[1] ?? '';
    const dashed = id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5');
    const folder = visible(context.db.folders.values(), context).find((one) => one.id === dashed);
    if (!folder) throw noFolder();
    const body = (call.method === 'GET' ? {} : await call.request.json()) as Body;
    return act(body, folder.id, call, context);
  };

const isOutside = (path: string): boolean => path.split('/').includes('..');

function listing(db: Db, folder: string, path: string): object {
  if (!isFolder(db, folder, path) || isOutside(path)) throw bad();
  const items = [...db.files.values()]
    .filter((row) => row.folder === folder && row.path !== '' && parentOf(row.path) === path)
    .map(({ path: own, bytes, modified }) => ({
      name: baseOf(own),
      type: bytes ? 'FILE' : 'DIRECTORY',
      size: bytes?.length ?? 4096,
      mode: bytes ? 0o100644 : 0o40755,
      created: modified,
      modified,
    }));
  return { items };
}

const ascii = (text: string): string =>
  text.replaceAll(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A token as it is written: three parts, of which the second is read by anybody. */
const tokenOf = (what: object, now: Date): string =>
  `h.${btoa(ascii(JSON.stringify({ ...what, exp: Math.floor(now.getTime() / 1000) + 86_400 })))}.s`;

const proxyAt = ({ url }: RestCall, call: string): string => `${url.origin}/storage-proxy/${call}`;

/** What is in the first folder from the start. */
function addFiles(db: Db): void {
  const [folder] = db.folders.values();
  if (!folder) return;
  const put = (path: string, text: string) =>
    putFile(db, folder.id, path, Uint8Array.from(new TextEncoder().encode(text)), new Date(SET_UP));
  put('README.md', '# Results\n\nSee **data** for <b>all</b> of them.\n');
  put('notes.txt', 'first line\nsecond line\n');
  put('windows.txt', 'first\r\nsecond\r\n');
  put('data/values.csv', 'name,value\nalpha,1\n"be,ta",2\n');
  put('data/2026/한글 #1?%.txt', 'x');
  put('binary.bin', '\u0000\u0001\u0002');
}

export const files: Subject = {
  tables: ['files', 'uploads'],
  seed: addFiles,
  legacy: {
    vfolder_node: ({ id }: { id: string }, context) => {
      const wanted = atob(id).replace(/^VirtualFolderNode:/, '');
      const folder = visible(context.db.folders.values(), context).find((one) => one.id === wanted);
      if (!folder) return null;
      const { user, project, ownership } = folder;
      return {
        ...folder,
        id: encodeId('VirtualFolderNode', folder.id),
        row_id: folder.id,
        ownership_type: ownership,
        user_email: context.db.users.get(user ?? '')?.email ?? null,
        group_name: context.db.projects.get(project ?? '')?.name ?? null,
      };
    },
  },
  rest: {
    'GET /folders/*/files': about((_, folder, { url }, { db }) =>
      listing(db, folder, (url.searchParams.get('path') ?? '').replace(/^\.$/, '')),
    ),
    'POST /folders/*/mkdir': about<{ path: string; exist_ok?: boolean }>(
      ({ path, exist_ok }, folder, { now }, { db }) => {
        if (isOutside(path) || (db.files.has(keyOf(folder, path)) && !exist_ok)) throw unprocessable();
        makeFolder(db, folder, path, now);
        return { results: { success: [{ msg: null, item: path }], failed: [] } };
      },
    ),
    'POST /folders/*/rename-file': about<{ target_path: string; new_name: string }>((body, folder, _, { db }) => {
      const { target_path: from, new_name: name } = body;
      if (!db.files.has(keyOf(folder, from))) throw bad();
      const to = parentOf(from) === '' ? name : `${parentOf(from)}/${name}`;
      moveTo(db, folder, from, to);
      return { msg: '' };
    }),
    'POST /folders/*/move-file': about<{ src: string; dst: string }>(({ src, dst }, folder, _, { db }) => {
      const isThere = db.files.has(keyOf(folder, src)) && isFolder(db, folder, parentOf(dst));
      if (!isThere || isOutside(dst) || dst.startsWith(`${src}/`)) throw bad();
      moveTo(db, folder, src, isFolder(db, folder, dst) ? `${dst}/${baseOf(src)}` : dst);
      return { msg: '' };
    }),
    'POST /folders/*/delete-files-async': about<{ files: string[] }>((body, folder, _, { db, tasks }) => {
      for (const path of body.files)
        for (const row of below(db, folder, path)) db.files.delete(keyOf(folder, row.path));
      const plan = { says: body.files.map((path) => `Deleted ${path}`), ending: 'done', message: 'Done' } as const;
      return json(202, { bgtask_id: tasks.start(db, plan) });
    }),
    'POST /folders/*/request-upload': about<{ path: string; size: number }>(({ path, size }, folder, call, { db }) => {
      const token = tokenOf({ op: 'upload', folder, session: db.newId() }, call.now);
      db.uploads.set(token, { folder, path, size, bytes: new Uint8Array() });
      return { token, url: proxyAt(call, 'upload') };
    }),
    'POST /folders/*/request-download': about<{ file: string }>(({ file }, folder, call) => ({
      token: tokenOf({ op: 'download', folder, file }, call.now),
      url: proxyAt(call, 'download'),
    })),
    'POST /folders/*/request-download-archive': about<{ files: string[] }>((body, folder, call) => ({
      token: tokenOf({ op: 'download', folder, files: body.files.length }, call.now),
      url: proxyAt(call, 'download-archive'),
    })),
  },
};
