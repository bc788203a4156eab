import i18next from 'i18next';
import type { Confirm } from '@/kit/confirm';
import { notify } from '@/ui/notify';
import { paths } from '@/lib/paths';
import { handOver, isHandedOver, readDefaultGroup } from './default-group';

interface MakeDefault {
  name: string;
  active: boolean;
  confirm: Confirm;
  write: (work: () => Promise<unknown>) => Promise<void>;
}

// i18n: resource-groups:default.*
/** Asks, naming the group that is the default until then, and hands it over; taken back the same way. */
export async function askForDefault({ name, active, confirm, write }: MakeDefault): Promise<void> {
  const t = i18next.getFixedT(null, 'resource-groups');
  const from = await readDefaultGroup();
  if (from === name) {
    await write(() => Promise.resolve());
    return void notify.info(t('default.already', { name }));
  }
  await confirm({
    level: 1,
    title: t('default.title', { name }),
    body: t('default.text'),
    consequences: [
      from === null ? t('default.none') : t('default.from', { from }),
      ...(from === null ? [] : [t('default.between', { from })]),
      ...(active ? [] : [t('default.inactive', { name })]),
    ],
    okLabel: t('default.ok'),
    run: () => write(() => handOver(from, name)),
    readBack: () => isHandedOver(from, name),
    says: {
      did: 'changed',
      name: t('default.done', { name }),
      row: name,
      link: { to: paths.resourceGroups({ open: name }) },
      ...(from !== null && { undo: () => write(() => handOver(name, from)) }),
    },
  });
}
