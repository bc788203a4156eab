/** Leads every request of a test to its embedded manager, and writes down what was asked. */
import { http } from 'msw';
import { setupServer } from 'msw/node';
import type { Manager } from './manager/manager.ts';

export interface Asked {
  method: string;
  /** With the webserver's prefix, e.g. `/func/admin/gql`. */
  path: string;
  search: URLSearchParams;
  headers: Headers;
  /** Parsed JSON, else text; undefined without a body. */
  body: unknown;
  /** Of GraphQL requests. */
  operation?: string;
  variables?: Record<string, unknown>;
}

let manager: Manager | undefined;
let asked: Asked[] = [];

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

async function note(request: Request): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url);
  const body = parsed(await request.clone().text());
  const { operationName, variables } = (body ?? {}) as { operationName?: string; variables?: Record<string, unknown> };
  const { method, headers } = request;
  return { method, path: pathname, search: searchParams, headers, body, operation: operationName, variables };
}

const server = setupServer(
  http.all('*', async ({ request }) => {
    if (!manager) throw new Error(`No manager for ${request.url}: the test has not called renderAt or serve`);
    asked.push(await note(request));
    return manager.handle(request);
  }),
);

// As long as the worker lives, whose files share this module.
server.listen();

/** From now on this manager answers. Returns the list that its requests are added to. */
export function serve(next: Manager | undefined): Asked[] {
  manager = next;
  asked = [];
  return asked;
}
