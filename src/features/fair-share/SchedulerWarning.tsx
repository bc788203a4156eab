import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { isScheduledBy, switchScheduler } from './changes';
import { isFair } from './fields';
import { groupQuery } from './queries';

/** Says so where the order of a group's sessions does not come from the factors, and offers to change that. */
export function SchedulerWarning({ group: name }: { group: string }) {
  const { t } = useTranslation('fair-share');
  const confirm = useConfirm();
  const { write } = useWrites('fair-share');
  const { data: group } = useQuery(groupQuery(name));
  if (!group || isFair(group)) return null;
  const { type } = group.scheduler;
  const scheduler = t(`scheduler.${type}`);
  const use = () =>
    void confirm({
      level: 2,
      title: t('switch.title', { name }),
      body: <p>{t('switch.text', { scheduler })}</p>,
      okLabel: t('switch.ok'),
      run: () => write(() => switchScheduler(name, 'FAIR_SHARE')),
      readBack: () => isScheduledBy(name, 'FAIR_SHARE'),
      says: {
        did: 'changed',
        name,
        link: { to: paths.fairShare({}, { open: name }) },
        undo: () => write(() => switchScheduler(name, type)),
      },
    });
  return (
    <Alert
      type="warning"
      title={t('notFair.title', { name, scheduler })}
      description={t('notFair.text')}
      action={<Button onClick={use}>{t('switch.ok')}</Button>}
    />
  );
}
