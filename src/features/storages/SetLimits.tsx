import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { parseBytes } from '@/lib/units';
import type { LimitValues } from './limit-input';
import { LimitField } from './LimitField';
import type { Scope } from './scopes';

interface Props {
  scopes: readonly Scope[];
  onGo: (limit: bigint) => void;
  onClose: () => void;
}

/** One limit for all chosen scopes. */
export function SetLimits({ scopes, onGo, onClose }: Props) {
  const { t } = useTranslation('quotas');
  const count = scopes.length;
  return (
    <FormDrawer<LimitValues>
      formId="quotas/bulk"
      items={scopes.map(({ id }) => id)}
      title={t('set.many', { count })}
      initial={{ limit: '' }}
      labels={(field) => t(`fields.${field}`)}
      submitLabel={t('set.ok')}
      begins
      submit={({ limit }) => {
        const bytes = parseBytes(limit);
        if (bytes !== null) onGo(bytes);
        return Promise.resolve();
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <LimitField scope={undefined} />
    </FormDrawer>
  );
}
