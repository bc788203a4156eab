/** A model service, and what of the server's words about it is of use. */
import type { ServiceDetailQuery, ServiceListQuery } from '@/api/gen/services.legacy';
import { toAppError } from '@/api/errors';

export type ServiceRow = NonNullable<NonNullable<ServiceListQuery['endpoint_list']>['items'][number]>;
export type Service = NonNullable<ServiceDetailQuery['endpoint']>;
export type Route = NonNullable<NonNullable<Service['routings']>[number]>;

export const serviceId = ({ endpoint_id: id }: Pick<ServiceRow, 'endpoint_id'>): string => id ?? '';
export const serviceName = ({ name }: Pick<ServiceRow, 'name'>): string => name ?? '';

/** How a route stands: of one that runs, what its checks say, as far as they have been made. */
export function routeState({ status, health_status: health }: Pick<Route, 'status' | 'health_status'>): string {
  const stage = (status ?? '').toUpperCase();
  const checked = (health ?? '').toUpperCase();
  return stage === 'RUNNING' && checked !== '' && checked !== 'NOT_CHECKED' ? checked : stage;
}

/** How a service stands; the server's status goes on as it was while one is taken down. */
export const STATES = ['HEALTHY', 'DEGRADED', 'UNHEALTHY', 'PROVISIONING', 'DESTROYING', 'DESTROYED'] as const;

/** `EndpointLifecycle.DEPLOYING` → `DEPLOYING`. */
export const stageOf = ({ lifecycle_stage: stage }: Pick<ServiceRow, 'lifecycle_stage'>): string =>
  (stage ?? '').replace(/^.*\./, '').toUpperCase();

export function stateOf(service: Pick<ServiceRow, 'lifecycle_stage' | 'status'>): string {
  const stage = stageOf(service);
  return stage.startsWith('DESTROY') ? stage : (service.status ?? '');
}

/** Being deleted, or gone: nothing more can be done to it. */
export const isEnding = (service: Pick<ServiceRow, 'lifecycle_stage' | 'status'>): boolean =>
  stateOf(service).startsWith('DESTROY');

/** An address alone says nothing of whether anything answers there: it is given out before the first session runs. */
export const addressOf = ({ url }: Pick<ServiceRow, 'url'>): string | null => (url ? url : null);

/** Sessions of one service; the policy of its owner may allow fewer. */
export const isReplicas = (text: string): boolean => /^\d{1,4}$/.test(text.trim());

/** How long a token may be good (h). */
export const LIVES = [1, 24, 24 * 7, 24 * 30, 24 * 365] as const;

/** What a route failed of, as far as the server tells. */
export function routeErrors(json: string | null | undefined): string[] {
  let data: { errors?: { name?: unknown; repr?: unknown }[] } | null;
  try {
    data = JSON.parse(json ?? 'null') as typeof data;
  } catch {
    return json ? [json] : [];
  }
  const errors = Array.isArray(data?.errors) ? data.errors : [];
  return errors.map(({ name, repr }) => [name, repr].filter((one) => typeof one === 'string' && one).join(': '));
}

/** The coordinator of the app proxy, which makes tokens, is not there: the server fails without a word. */
export const isNoProxy = (e: unknown): boolean => toAppError(e).status === 500;
