import { useTranslation } from 'react-i18next';
import type { Person } from '@/entities/users/people';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { said } from '@/kit/said';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { changeHolders } from './api';
import { roleId, roleName, type Role } from './role';

type Act = 'assign' | 'revoke';
const INVERSE = { assign: 'revoke', revoke: 'assign' } as const;
const DID = { assign: 'added', revoke: 'removed' } as const;

/** Gives people a role and takes it from them, as bulk runs with a result for each, which can be taken back. */
export function useHolderChange(role: Role) {
  const { t, i18n } = useTranslation('roles');
  const confirm = useConfirm();
  const { refresh } = useWrites('roles');
  const name = roleName(role);

  // i18n: roles:run.assign roles:run.revoke
  /** Those of `people` alone whom it changes something for: taking it back is then for all of them. */
  const run = async (people: readonly Person[], act: Act): Promise<void> => {
    const shown = countFormat(i18n.language)(people.length);
    const title = t(`run.${act}`, { count: people.length, shown, name });
    const work = changeHolders(roleId(role), act);
    const { ended } = runBulk({ title, items: people, label: ({ email }) => email, ...work, after: refresh });
    if ((await ended).state !== 'done') return;
    const isOurs = async () => (await work.readBack(people)).every((one) => one === 'applied');
    said({
      did: DID[act],
      name: title,
      link: { to: paths.roles({ open: roleId(role), part: 'holders' }) },
      undo: { isOurs, run: () => takeBack(people, act) },
    });
  };
  const takeBack = async (people: readonly Person[], act: Act): Promise<void> => {
    const back = changeHolders(roleId(role), INVERSE[act]);
    if (!('run' in back)) return;
    const { signal } = new AbortController();
    for (const person of people) await back.run(person, signal);
    await refresh();
  };
  const revoke = async (people: readonly Person[]): Promise<boolean> => {
    const sure = await confirm({
      level: 2,
      title: t('revokeTitle', { count: people.length, name, email: people[0]?.email }),
      body: t('revokeText'),
      okLabel: t('revoke'),
    });
    if (sure) void run(people, 'revoke');
    return sure;
  };
  return { assign: (people: readonly Person[]) => void run(people, 'assign'), revoke };
}
