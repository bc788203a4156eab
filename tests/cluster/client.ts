/** A second client, apart from the console: requests signed with a keypair, and the database where it can be reached. */
import { execFile } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

export const MANAGER = process.env.BACKENDAI_MANAGER ?? 'http://127.0.0.1:8081';

export interface Keys {
  access: string;
  secret: string;
}
export const SUPERADMIN: Keys = { access: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** One signed request to the manager. */
export async function signed(
  path: string,
  keys = SUPERADMIN,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Response> {
  const date = new Date().toISOString();
  const { host } = new URL(MANAGER);
  const version = 'v9.20250722';
  const head = [method, path, date, `host:${host}`, 'content-type:application/json', `x-backendai-version:${version}`];
  const text = [...head, createHash('sha256').update('').digest('hex')].join('\n');
  const day = hmac(hmac(keys.secret, date.slice(0, 10).replaceAll('-', '')), host);
  return fetch(MANAGER + path, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-backendai-date': date,
      'x-backendai-version': version,
      authorization: `BackendAI signMethod=HMAC-SHA256, credential=${keys.access}:${hmac(day, text).toString('hex')}`,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** What the manager says to a query of the old graph. @throws Error when it refuses any of it */
export async function graph<T>(query: string, variables: object = {}, keys = SUPERADMIN): Promise<T> {
  const answer = await signed('/admin/gql', keys, { query, variables });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text) as { data?: T; errors?: unknown };
  if (!answer.ok || errors || !data) throw new Error(`${answer.status} ${text.slice(0, 800)}`);
  return data;
}

/** The database undid a write because another came in between: nothing was done, and it is done again. */
async function unhindered<T>(write: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    if (tries <= 1 || !String(failure).includes('could not serialize')) throw failure;
    return unhindered(write, tries - 1);
  }
}

/** A write of the second client. @throws Error when the manager says that it did not happen */
export async function change(query: string, variables: object = {}): Promise<void> {
  const data = await unhindered(() => graph<Record<string, { ok?: boolean; msg?: string } | null>>(query, variables));
  for (const one of Object.values(data)) if (one?.ok === false) throw new Error(one.msg);
}

const run = promisify(execFile);
const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** True where the database itself can be asked. */
export const hasDatabase = Boolean(process.env.PSQL);

/** Rows of the database, every value as text, null as ''. `:name` in the statement stands for a quoted value. */
export async function sql(statement: string, values: Record<string, string> = {}): Promise<string[][]> {
  const [command = '', ...args] = (process.env.PSQL ?? '').split(' ');
  const text = statement.replaceAll(/(?<!:):([a-z]+)/g, (_, name: string) => quote(values[name] ?? ''));
  const options = ['-X', '-A', '-t', '-F', '\x1f', '-R', '\x1e', '-c', text];
  const { stdout } = await run(command, [...args, ...options], { maxBuffer: 64 * 1024 * 1024 });
  const rows = stdout.replace(/\n$/, '');
  return rows === '' ? [] : rows.split('\x1e').map((row) => row.split('\x1f'));
}

/** Begins every name that a run makes. */
export const PREFIX = `ct-${randomBytes(4).toString('hex')}`;
