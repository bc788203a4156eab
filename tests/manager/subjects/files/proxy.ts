/** The storage proxy: takes files in pieces by tus, without cookies, and hands them out. Its errors come without CORS. */
import type { Db } from '../../db/db.ts';
import { keyOf, putFile } from './rows.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': 'Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Content-Type',
  'access-control-expose-headers': 'Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Content-Type',
};

const problem = (status: number, slug: string, title: string): Response =>
  new Response(JSON.stringify({ type: `https://api.backend.ai/probs/storage/${slug}`, title }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });

async function upload(request: Request, token: string, db: Db, now: Date): Promise<Response> {
  const row = db.uploads.get(token);
  if (!row) return problem(404, 'tus-session-not-found', 'No such upload session');
  const tell = (status: number): Response =>
    new Response(null, {
      status,
      headers: {
        ...CORS,
        'cache-control': 'no-store',
        'tus-resumable': '1.0.0',
        'upload-offset': String(row.bytes.length),
        'upload-length': String(row.size),
      },
    });
  if (request.method === 'HEAD') return tell(200);
  const offset = Number(request.headers.get('upload-offset') ?? Number.NaN);
  if (offset !== row.bytes.length)
    return problem(
      409,
      'upload-offset-mismatch',
      `Upload offset mismatch: expected ${row.bytes.length}, got ${offset}`,
    );
  const piece = new Uint8Array(await request.arrayBuffer());
  const bytes = new Uint8Array(row.bytes.length + piece.length);
  bytes.set(row.bytes);
  bytes.set(piece, row.bytes.length);
  row.bytes = bytes;
  const answer = tell(204);
  if (bytes.length >= row.size) {
    putFile(db, row.folder, row.path, bytes, now);
    db.uploads.delete(token);
  }
  return answer;
}

function download(request: Request, token: string, db: Db): Response {
  const { folder, file } = JSON.parse(atob(token.split('.')[1] ?? '')) as { folder: string; file: string };
  const row = db.files.get(keyOf(folder, file));
  if (!row?.bytes) return problem(404, 'file-not-found', 'File not found');
  const headers = {
    'access-control-allow-origin': request.headers.get('origin') ?? '*',
    'access-control-allow-credentials': 'true',
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
  };
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '');
  if (!range) return new Response(row.bytes, { headers });
  const part = row.bytes.slice(Number(range[1]), Number(range[2]) + 1);
  const end = Number(range[1]) + part.length - 1;
  return new Response(part, {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range[1]}-${end}/${row.bytes.length}` },
  });
}

/** What stands below `/storage-proxy/`. */
export async function answerProxy(request: Request, path: string, db: Db, now: Date): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { headers: CORS });
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (path === '/storage-proxy/upload') return upload(request, token, db, now);
  if (path === '/storage-proxy/download') return download(request, token, db);
  return problem(404, 'not-found', 'Not Found');
}
