import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import type { Person } from '@/entities/users/people';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { said } from '@/kit/said';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { changeHolders, havingIt } from './api';
import { roleId, roleName, type Role } from './role';

type Act = 'assign' | 'revoke';
const INVERSE = { assign: 'revoke', revoke: 'assign' } as const;

/** Gives people a role and takes it from them, as bulk runs with a result for each, which can be taken back. */
export function useHolderChange(role: Role) {
  const { t, i18n } = useTranslation('roles');
  const confirm = useConfirm();
  const { refresh } = useWrites('roles');
  const name = roleName(role);
  const id = roleId(role);

  // i18n: roles:run.assign roles:run.revoke
  /** `changed`: those of `people` whom it changes something for; for them it can be taken back. */
  const run = async (people: readonly Person[], changed: readonly Person[], act: Act): Promise<void> => {
    const shown = countFormat(i18n.language)(people.length);
    const title = t(`run.${act}`, { count: people.length, shown, name });
    const work = changeHolders(id, act);
    const { ended } = runBulk({ title, items: people, label: ({ email }) => email, ...work, after: refresh });
    if ((await ended).state !== 'done') return;
    const isOurs = async () => (await work.readBack(changed)).every((one) => one === 'applied');
    said({
      did: 'done',
      name: title,
      link: { to: paths.roles({ open: id, part: 'holders' }) },
      undo: changed.length > 0 ? { isOurs, run: () => takeBack(changed, act) } : undefined,
    });
  };
  const takeBack = async (people: readonly Person[], act: Act): Promise<void> => {
    const back = changeHolders(id, INVERSE[act]);
    if (!('run' in back)) return;
    const { signal } = new AbortController();
    try {
      for (const person of people) await back.run(person, signal);
      // Whom it is refused for is told in an answer that is none.
      if ((await back.readBack(people)).some((one) => one !== 'applied')) throw new AppError('partly-done');
    } finally {
      await refresh();
    }
  };
  /** Somebody else may have taken it from some of them since they were marked. */
  const revokeFrom = async (people: readonly Person[]): Promise<void> => {
    const having = await havingIt(id, people).catch(() => new Set<string>());
    await run(
      people,
      people.filter((person) => having.has(person.id)),
      'revoke',
    );
  };
  const revoke = async (people: readonly Person[]): Promise<boolean> => {
    const [first] = people;
    const sure = await confirm({
      level: 2,
      title:
        first && people.length === 1
          ? t('revokeOneTitle', { name, email: first.email })
          : t('revokeTitle', { count: people.length, name }),
      body: t('revokeText'),
      okLabel: t('revoke'),
    });
    if (sure) void revokeFrom(people);
    return sure;
  };
  /** Of people who do not have it. */
  const assign = (people: readonly Person[]): void => void run(people, people, 'assign');
  return { assign, revoke };
}
