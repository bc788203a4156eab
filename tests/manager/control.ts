/** `/__manager`: look at the switches and turn them. `GET` gives the state, `POST` takes any part of it. */
import { FAULTS, type ActiveFault } from './faults.ts';
import type { Manager, ManagerOptions } from './manager.ts';
import type { RoleName } from './types.ts';

export interface Control {
  manager: Manager;
}

interface Order extends Omit<ManagerOptions, 'faults'> {
  /** An id, a fault with its scope, or null for none. */
  fault?: ActiveFault | string | null;
  reset?: boolean;
}

function stateOf({ manager }: Control): object {
  const faults = [...FAULTS.values()].map(({ id, title }) => ({ id, title }));
  return { settings: manager.settings, catalogue: faults };
}

function carryOut({ manager }: Control, order: Order): void {
  const { settings } = manager;
  const { users = settings.users, release = settings.release, finished = settings.finished } = order;
  const rebuild =
    order.reset === true || users !== settings.users || finished !== settings.finished || release !== settings.release;
  if (rebuild) manager.reset({ ...settings, faults: [], users, release, finished });
  if (order.gateway) settings.gateway = order.gateway;
  if (order.latency !== undefined) settings.latency = order.latency;
  if (order.role !== undefined) manager.signIn(order.role);
  if (order.fault !== undefined) manager.fault(order.fault);
}

function fromQuery(params: URLSearchParams): Order {
  const number = (name: string): number | undefined => (params.has(name) ? Number(params.get(name)) : undefined);
  const order: Order = { users: number('users'), latency: number('latency'), reset: params.has('reset') };
  if (params.has('fault')) order.fault = params.get('fault') || null;
  if (params.has('role')) order.role = (params.get('role') || null) as RoleName | null;
  if (params.has('release')) order.release = params.get('release') as Order['release'];
  if (params.has('gateway')) order.gateway = params.get('gateway') as Order['gateway'];
  return order;
}

export async function answerControl(control: Control, request: Request): Promise<Response> {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  try {
    if (request.method === 'POST') {
      const text = await request.text();
      const order = text ? (JSON.parse(text) as Order) : fromQuery(new URL(request.url).searchParams);
      carryOut(control, order);
    }
  } catch (error) {
    return new Response(JSON.stringify({ error: String(error) }), { status: 400, headers });
  }
  return new Response(JSON.stringify(stateOf(control)), { headers });
}
