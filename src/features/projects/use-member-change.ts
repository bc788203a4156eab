import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { projectName, type ProjectRow } from './fields';
import type { MemberMode } from '@/entities/projects/modify-project';
import { changeMembers, type Person } from './members';

/** Adds and removes members as bulk runs with a result for each. */
export function useMemberChange(project: ProjectRow) {
  const { t, i18n } = useTranslation('projects');
  const confirm = useConfirm();
  const { refresh } = useWrites('projects');
  const name = projectName(project);

  // i18n: projects:run.add projects:run.remove
  const run = (people: readonly Person[], mode: MemberMode) => {
    const shown = countFormat(i18n.language)(people.length);
    const title = t(`run.${mode}`, { count: people.length, shown, name });
    runBulk({
      title,
      items: people,
      label: ({ email }) => email,
      ...changeMembers(String(project.id), mode),
      after: refresh,
      done: t('run.done', { title }),
    });
  };
  const remove = async (people: readonly Person[]): Promise<boolean> => {
    const sure = await confirm({
      level: 2,
      title: t('removeTitle', { count: people.length, name, email: people[0]?.email }),
      body: t('removeText'),
      okLabel: t('remove'),
    });
    if (sure) run(people, 'remove');
    return sure;
  };
  return { add: (people: readonly Person[]) => run(people, 'add'), remove };
}
