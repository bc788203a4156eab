import { queryOptions } from '@tanstack/react-query';
import { mutate, rest } from '@/api/client';
import { isAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { ModifyServiceDocument, ServiceDetailDocument } from '@/api/gen/services.legacy';
import { detailKey } from '@/api/query-client';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { isEnding, serviceId, type Service, type ServiceRow } from './service';

/** From 26.9 on a service is a deployment. */
const NOT_FOUND = /^(?:endpoint|deployment)_read_not-found$/;

/** Null: there is no service of that id. */
export const readService = (id: string) =>
  fresh(async (ask): Promise<Service | null> => {
    try {
      return (await ask.query(ServiceDetailDocument, { id })).endpoint ?? null;
    } catch (e) {
      if (isAppError(e) && NOT_FOUND.test(e.code ?? '')) return null;
      throw e;
    }
  });

export const serviceDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('services', id), queryFn: ({ signal }) => readService(id)(signal) });

const at = (id: string, call = ''): string => `/services/${encodeURIComponent(id)}${call}`;

/** Only its owner may scale by this call, which holds to the limits of the owner's policy. */
export const scaleOwn = (id: string, to: number): Promise<unknown> => rest('POST', at(id, '/scale'), { body: { to } });

/** What an administrator may write: neither name nor access, which the server takes and leaves as they are. */
export const modifyService = (id: string, props: { replicas?: number; resource_slots?: string }): Promise<unknown> =>
  mutate(ModifyServiceDocument, { id, props });

export const deleteService = (id: string): Promise<unknown> => rest('DELETE', at(id));

export const clearErrors = (id: string): Promise<unknown> => rest('POST', at(id, '/errors/clear'));

/** A token to call the service with, good for so many hours. The server shows it this once. */
export const makeToken = (id: string, hours: number): Promise<string> =>
  rest('POST', at(id, '/token'), {
    body: { duration: `${hours}h` },
    decode: (answer) => {
      const { token } = answer as { token?: unknown };
      if (typeof token !== 'string' || token === '') throw new TypeError('no token');
      return token;
    },
  });

/** For read-backs: whether the server has taken these down, or begun to. */
export const areEnding = lookAt(
  async (services: readonly ServiceRow[]) => {
    const now = await Promise.all(services.map((one) => readService(serviceId(one))()));
    return new Map(services.map((one, index) => [serviceId(one), now[index] ?? null]));
  },
  serviceId,
  (now) => outcomeOf(!now || isEnding(now)),
);
