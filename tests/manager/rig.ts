/** Short calls of a manager, for its own tests. */
import { createManager, type Manager, type ManagerOptions } from './manager.ts';

export interface Answer {
  status: number;
  type: string;
  text: string;
  // Bodies differ from call to call; the tests look into them by name.
  body: Loose;
}

export type Loose = { [name: string]: Loose } & { toString(): string };

export interface Rig {
  manager: Manager;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Legacy through the gateway. */
  gql(query: string, variables?: object): Promise<Answer>;
  v2(query: string, variables?: object): Promise<Answer>;
}

export const ORIGIN = 'http://localhost:3000';

export function rig(options: ManagerOptions = {}): Rig {
  const manager = createManager({ role: 'superadmin', ...options });
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await manager.handle(new Request(`${ORIGIN}${path}`, { method, body: text, headers }));
    const content = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    const parsed: unknown = type.includes('json') && content ? JSON.parse(content) : null;
    return { status: answer.status, type, text: content, body: parsed as Loose };
  }
  return {
    manager,
    send,
    gql: (query, variables) => send('POST', '/func/admin/gql', { query, variables }),
    v2: (query, variables) => send('POST', '/func/admin/gql/strawberry', { query, variables }),
  };
}

/** Message and code of the first error. */
export function refusal({ body }: Answer): { message: string; code: string } {
  const error = body.errors?.[0];
  return { message: String(error?.message), code: String(error?.extensions?.code) };
}
