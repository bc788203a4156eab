import { Problem } from '../errors.ts';
import type { Context, ReleaseName } from '../types.ts';
import type { Tasks } from './tasks.ts';

export interface RestCall {
  method: string;
  /** Without `/func`. */
  path: string;
  url: URL;
  request: Request;
  release: ReleaseName;
  tasks: Tasks;
  now: Date;
}

/** What answers a call: a body, or a whole response. */
export type Route = (call: RestCall, context: Context) => unknown;

const forbidden = (): Problem =>
  new Problem(403, 'generic-forbidden', 'Forbidden operation.', {
    error_code: 'backendai_generic_forbidden',
    msg: 'Insufficient privileges',
  });

export function superadmin({ caller }: Context): void {
  if (caller.user.role !== 'superadmin') throw forbidden();
}

/** A route that only a superadmin may call. */
export const admin =
  (route: Route): Route =>
  (call, context) => {
    superadmin(context);
    return route(call, context);
  };

export const noContent = (): Response => new Response(null, { status: 204 });
