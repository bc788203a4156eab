import type { TFunction } from 'i18next';
import type { Hosts } from '@/kit/hosts';

type Words = TFunction<readonly string[]>;

// i18n: limits:permission.*
/** Hosts with their permissions in words. */
export const hostsWords = (t: Words, hosts: Hosts): string =>
  Object.entries(hosts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, list]) =>
      t('limits:hostWith', {
        host,
        list: list.map((one) => t(`limits:permission.${one}`, { defaultValue: one })).join(', ') || t('limits:none'),
      }),
    )
    .join('\n') || t('limits:none');
