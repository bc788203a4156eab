import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { ListPage } from '@/kit/ListPage';
import { useBulkAct } from '@/kit/use-bulk-act';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { formatDay } from '@/lib/dates';
import { notify } from '@/ui/notify';
import { accountId, accountName, areOff, readBeginning, switchOff, type Account } from './dormant';
import { dormantList } from './dormant-list';
import { ViewSwitch } from './ViewSwitch';

// i18n: dormant:tabs dormant:tab.*
/** Accounts that are on although nobody has used them for long. */
export function Dormant() {
  const { t, i18n } = useTranslation('dormant');
  const list = useList(dormantList);
  const { identity, release } = useIdentity();
  const bulkAct = useBulkAct(list, 'users');
  const beginning = useQuery({ queryKey: ['sign-ins', 'beginning'], queryFn: ({ signal }) => readBeginning(signal) });
  const date = beginning.data && formatDay(beginning.data, i18n.language);

  const others = (chosen: readonly Account[]) => {
    const rest = chosen.filter((one) => accountId(one) !== identity.uuid);
    if (rest.length < chosen.length) notify.info(t('withoutOwn'));
    return rest;
  };
  const deactivate = () =>
    bulkAct(others, ({ length: count }) => ({
      level: 2,
      title: t('offMany', { count }),
      text: [t('offText')],
      okLabel: t('off'),
      label: accountName,
      run: (one) => switchOff(one, release),
      readBack: areOff,
      done: t('offDone', { count }),
    }));
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
