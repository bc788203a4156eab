import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { paths } from '@/lib/paths';
import { asRead, bytesOf, valuesOf, type LimitValues } from './limit-input';
import { LimitField } from './LimitField';
import { useFiguresAgain } from './scope-reads';
import type { Scope } from './scopes';
import { readScope } from './figures-api';
import { putLimit } from './scopes-api';
import { useFallback } from './use-fallback';

/** Sets, changes or lifts the limit of one scope. */
export function SetLimit({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const { t } = useTranslation('quotas');
  const again = useFiguresAgain();
  const fallback = useFallback();
  const { owner: name, volume, id } = scope;
  const { row, ...form } = useEditForm<Scope, LimitValues>({
    read: shaped(readScope(scope), (figures) => ({ ...scope, figures })),
    toValues: valuesOf,
    asRead,
    write: async ({ values }) => {
      await putLimit(scope, bytesOf(values));
      await again([scope]);
    },
  });
  return (
    <FormDrawer<LimitValues>
      {...form}
      formId={`quotas/set/${id}`}
      title={t('setOne', { name })}
      labels={(field) => t(`fields.${field}`)}
      submitLabel={t('save')}
      says={() => ({
        did: 'changed',
        name: `${name} (${volume})`,
        row: id,
        link: { to: paths.storages({ view: 'quotas', volume, open: id }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="qd-dim">{t('onVolume', { volume })}</p>
      <LimitField scope={row ?? scope} />
      <p>{fallback(row ?? scope)}</p>
    </FormDrawer>
  );
}
