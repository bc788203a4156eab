import { useTranslation } from 'react-i18next';
import { formatBytes } from '@/lib/units';
import type { Scope } from './scopes';
import { liftingOf } from '@/entities/storages/volume';

/** What holds for a scope once it has no limit of its own, with the figure, and how its storage takes the limit away. */
// i18n: quotas:fallback.*
export function useFallback(): (scope: Scope) => string {
  const { t, i18n } = useTranslation('quotas');
  return ({ backend, policy, policyLimit, capacity }) => {
    const lifting = liftingOf(backend);
    const figure = (bytes: bigint | null) => (bytes === null ? '?' : formatBytes(bytes, i18n.language));
    const values = { backend, policy, limit: figure(policyLimit), capacity: figure(capacity) };
    if (lifting !== 'unset') return t(`fallback.${lifting}`, values);
    return t(policyLimit === null ? 'fallback.unlimited' : 'fallback.policy', values);
  };
}
