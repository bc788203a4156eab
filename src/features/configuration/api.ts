import { queryOptions } from '@tanstack/react-query';
import { GroupSchedulersDocument } from '@/api/gen/configuration.legacy';
import { fresh } from '@/api/fresh';
import { asObject, parseJson, wordOf } from '@/api/json';
import { writeKey } from '@/entities/site/keys';
import { keyValueOf, type OwnRetries, type Setting } from './settings';

const retriesOf = (options: unknown): string => {
  try {
    const { config } = asObject(typeof options === 'string' ? parseJson(options) : options);
    return wordOf(asObject(config).num_retries_to_skip);
  } catch {
    return '';
  }
};

const readOwnRetries = fresh(async ({ query }): Promise<OwnRetries[]> => {
  const { scaling_groups } = await query(GroupSchedulersDocument, {});
  return (scaling_groups ?? []).flatMap((one) => {
    const retries = retriesOf(one?.scheduler_opts);
    return one?.name && retries !== '' ? [{ group: one.name, scheduler: one.scheduler ?? '', retries }] : [];
  });
});

/** Resource groups whose own setting goes before the site's. */
export const ownRetries = () =>
  queryOptions({
    queryKey: ['resource-groups', 'retries'],
    queryFn: ({ signal }) => readOwnRetries(signal),
    staleTime: 60_000,
  });

/** Writes what was changed, one key after the other. @throws AppError at the first that is refused; those before it are written */
export async function writeSettings(settings: readonly Setting[], changed: Record<string, string>): Promise<void> {
  for (const setting of settings) {
    const value = changed[setting.name];
    // oxlint-disable-next-line no-await-in-loop -- in order, so that what was refused is known
    if (value !== undefined) await writeKey(setting.key, keyValueOf(setting, value));
  }
}
