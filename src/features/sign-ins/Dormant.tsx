import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { formatDay } from '@/lib/dates';
import { notify } from '@/ui/notify';
import { accountId, accountName, areOff, readBeginning, switchOff } from './dormant';
import { dormantList } from './dormant-list';
import { ViewSwitch } from './ViewSwitch';

// i18n: dormant:tabs dormant:tab.*
/** Accounts that are on although nobody has used them for long. */
export function Dormant() {
  const { t, i18n } = useTranslation('dormant');
  const list = useList(dormantList);
  const { identity, release } = useIdentity();
  const confirm = useConfirm();
  const { refresh } = useWrites('users');
  const beginning = useQuery({ queryKey: ['sign-ins', 'beginning'], queryFn: ({ signal }) => readBeginning(signal) });
  const date = beginning.data && formatDay(beginning.data, i18n.language);

  const deactivate = async () => {
    const all = await list.collect();
    const chosen = all?.filter((one) => accountId(one) !== identity.uuid);
    if (all && chosen && chosen.length < all.length) notify.info(t('withoutOwn'));
    if (!chosen?.length) return;
    const count = chosen.length;
    const title = t('offMany', { count });
    const go = await confirm({
      level: 2,
      title,
      consequences: [...chosen.slice(0, 10).map(accountName), ...(count > 10 ? ['…'] : []), t('offText')],
      okLabel: t('off'),
    });
    if (!go) return;
    list.selection.clear();
    runBulk({
      title,
      items: chosen,
      label: accountName,
      run: (one) => switchOff(one, release),
      readBack: areOff,
      after: refresh,
      done: t('offDone', { count }),
    });
  };
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={
        <>
          {t('note')} {date ? t('since', { date }) : null}
        </>
      }
      buttons={<ViewSwitch />}
      bulk={<BulkActs acts={[{ key: 'off', label: t('off'), danger: true, onAct: () => void deactivate() }]} />}
    />
  );
}
