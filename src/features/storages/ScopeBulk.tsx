import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useFiguresAgain } from './scope-reads';
import type { Scope } from './scopes';
import { hasLimit, putLimit } from './scopes-api';
import { useFallback } from './use-fallback';
import { liftingOf } from '@/entities/storages/volume';

interface Props {
  list: ListView<Scope>;
  /** Opens the form that asks for the limit. */
  onSet: (scopes: readonly Scope[], onGo: (limit: bigint) => void) => void;
}

/** What can be done to several scopes: one limit for all, or none of their own. */
export function ScopeBulk({ list, onSet }: Props) {
  const { t } = useTranslation('quotas');
  const confirm = useConfirm();
  const again = useFiguresAgain();
  const fallback = useFallback();
  const run = (word: 'set' | 'unset', items: readonly Scope[], limit: bigint | null) => {
    const count = items.length;
    list.selection.clear();
    runBulk({
      title: t(`quotas:${word}.many`, { count }),
      items,
      label: ({ owner, volume }) => `${owner} (${volume})`,
      run: (scope) => putLimit(scope, limit),
      readBack: hasLimit(limit),
      after: () => again(items),
      done: t(`quotas:${word}.done`, { count }),
    });
  };
  const setAll = async () => {
    const chosen = await list.collect();
    if (chosen) onSet(chosen, (limit) => run('set', chosen, limit));
  };
  const unsetAll = async () => {
    const chosen = (await list.collect())?.filter(({ backend }) => liftingOf(backend) !== 'never');
    if (!chosen || chosen.length === 0) return;
    const count = chosen.length;
    const consequences = [...new Set(chosen.map(fallback))];
    const go = await confirm({
      level: 2,
      title: t('unset.many', { count }),
      consequences: [...consequences.slice(0, 10), ...(consequences.length > 10 ? ['…'] : [])],
      okLabel: t('unset.ok'),
    });
    if (go) run('unset', chosen, null);
  };
  return (
    <BulkActs
      acts={[
        { key: 'set', label: t('set.ok'), onAct: () => void setAll() },
        { key: 'unset', label: t('unset.ok'), danger: true, onAct: () => void unsetAll() },
      ]}
    />
  );
}
