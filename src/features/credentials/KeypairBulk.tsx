import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import type { ReadBack } from '@/kit/lost-answer';
import type { ListView } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { has } from '@/lib/releases';
import { notify } from '@/ui/notify';
import { findMainKeys, hasProps, isGone } from './api';
import { BulkConsequences } from './BulkConsequences';
import { deleteKeypair, modifyKeypair } from './changes';
import type { KeyRef, KeypairRow } from './fields';
import { planBulk, toProps, type BulkAction, type KeypairValues } from './keypair-input';

const BulkForm = lazy(() => import('./BulkForm').then((m) => ({ default: m.BulkForm })));

interface Props {
  list: ListView<KeypairRow>;
}

interface Work {
  run: (key: string) => Promise<void>;
  readBack: ReadBack<string>;
}
const modifying = (props: Parameters<typeof modifyKeypair>[1]): Work => ({
  run: (key) => modifyKeypair(key, props),
  readBack: hasProps(props),
});

const ACTIONS: Record<string, readonly BulkAction[]> = {
  active: ['deactivate', 'policy', 'rateLimit'],
  inactive: ['activate', 'policy', 'rateLimit', 'delete'],
};

// i18n: credentials-edit:bulk.run.* credentials-edit:bulk.ask.* credentials-edit:bulk.button.*
/** What can be done to the chosen keypairs at once. Whom it spares, and why, is told before it is done. */
export function KeypairBulk({ list }: Props) {
  const { selection, state } = list;
  const { t } = useTranslation(['credentials-edit', 'credentials', 'errors']);
  const { identity, release } = useIdentity();
  const confirm = useConfirm();
  const { refresh } = useWrites('keypairs');
  const [busy, setBusy] = useState<BulkAction | null>(null);
  const [form, setForm] = useState<{ action: 'policy' | 'rateLimit'; keys: KeyRef[] } | null>(null);

  const run = (action: BulkAction, keys: readonly KeyRef[], work: Work) => {
    selection.clear();
    runBulk({
      title: t(`credentials-edit:bulk.run.${action}`, { count: keys.length }),
      items: keys,
      label: ({ access_key, user_id }) => `${access_key} (${user_id})`,
      run: ({ access_key }) => work.run(access_key ?? ''),
      readBack: (some) => work.readBack(some.map(({ access_key }) => access_key ?? '')),
      after: refresh,
    });
  };

  const begin = async (action: BulkAction) => {
    const keys: KeyRef[] | null = await list.collect();
    if (!keys) return undefined;
    if (action === 'policy' || action === 'rateLimit') return setForm({ action, keys });
    const names = keys.map(({ access_key }) => access_key ?? '');
    const mainKeys = action === 'activate' ? new Set<string>() : await findMainKeys(names);
    const mainStaysActive = has(release, 'keypair.isDefault');
    const plan = planBulk(keys, action, { mainKeys, ownKey: identity.accessKey, mainStaysActive });
    const count = plan.todo.length;
    if (count === 0)
      return notify.warning(
        t(plan.main.length > 0 ? 'credentials-edit:bulk.onlyMain' : 'credentials-edit:bulk.nothing'),
      );
    const mains = mainStaysActive ? 0 : plan.todo.filter(({ access_key }) => mainKeys.has(access_key ?? '')).length;
    const sure = await confirm({
      level: action === 'activate' ? 1 : action === 'delete' || plan.own ? 3 : 2,
      title: t(`credentials-edit:bulk.ask.${action}`, { count }),
      body: <BulkConsequences action={action} plan={plan} mains={mains} />,
      okLabel: t(`credentials:${action}.ok`),
      typed: t('credentials-edit:bulk.typed', { count }),
    });
    if (!sure) return;
    run(
      action,
      plan.todo,
      action === 'delete' ? { run: deleteKeypair, readBack: isGone } : modifying({ is_active: action === 'activate' }),
    );
  };
  const press = async (action: BulkAction) => {
    setBusy(action);
    try {
      await begin(action);
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <BulkActs
        acts={(ACTIONS[state.tab === 'inactive' ? 'inactive' : 'active'] ?? []).map((action) => ({
          key: action,
          label: t(`credentials-edit:bulk.button.${action}`),
          danger: action === 'delete' || action === 'deactivate',
          loading: busy === action,
          waits: busy !== null && busy !== action,
          onAct: () => void press(action),
        }))}
      />
      {form ? (
        <Suspense fallback={null}>
          <BulkForm
            action={form.action}
            keys={form.keys.map(({ access_key }) => access_key ?? '')}
            own={form.keys.some(({ access_key }) => access_key === identity.accessKey)}
            onGo={(changed: Partial<KeypairValues>) => run(form.action, form.keys, modifying(toProps(changed)))}
            onClose={() => setForm(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
