import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useNavigate, useSearchParams } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { oneOf, useList } from '@/kit/use-list';
import { paths } from '@/lib/paths';
import { SlidersOutlined } from '@/ui/icons';
import { volumesList } from './list';
import { QUOTAS, ViewSwitch } from './ViewSwitch';
import { hasQuota, type Volume } from '@/entities/storages/volume';

const VolumeDrawer = lazyNamed(() => import('./VolumeDrawer'), 'VolumeDrawer');
const QuotaList = lazyNamed(() => import('./QuotaList'), 'QuotaList');

function VolumeList() {
  const { t } = useTranslation('storages');
  const list = useList(volumesList);
  const navigate = useNavigate();
  const actionsOf = useCallback(
    (volume: Volume): readonly RowAction[] => [
      {
        key: 'quotas',
        label: t('quotasOf', { id: volume.id }),
        icon: <SlidersOutlined />,
        disabled: volume.trouble ? t('notReached') : !hasQuota(volume) && t('noQuota'),
        onAct: () => void navigate(paths.storages({ view: QUOTAS, volume: { op: 'is', value: volume.id } })),
      },
    ],
    [t, navigate],
  );
  const lost = list.known?.some(({ trouble }) => trouble);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={
        <>
          {t('note')}
          {lost ? (
            <span role="status" className="qd-warn-text">
              {' '}
              {t('pieced')}
            </span>
          ) : null}
        </>
      }
      buttons={<ViewSwitch />}
      actions={actionsOf}
      renderDetails={(open) => <VolumeDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
    />
  );
}

/** Storages: the volumes that folders lie on, or the quotas of users and projects on them. */
export default function StoragesPage() {
  const [params] = useSearchParams();
  if (params.get('view') !== QUOTAS) return <VolumeList />;
  return (
    <Suspense fallback={null}>
      <QuotaList />
    </Suspense>
  );
}
