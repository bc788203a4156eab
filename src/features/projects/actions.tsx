import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useRight } from '@/kit/use-right';
import { useSwitching } from '@/kit/use-switching';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, StopOutlined } from '@/ui/icons';
import { isGone, isSwitched, purgeProject, switchProject } from './changes';
import { projectId, projectName, type ProjectRow } from './fields';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateProject'), 'CreateProject'),
  edit: lazyNamed(() => import('./EditProject'), 'EditProject'),
};
const ProjectContents = lazyNamed(() => import('./ProjectContents'), 'ProjectContents');

const SWITCHED = { namespace: 'projects', switchTo: switchProject, isSwitched, at: paths.projects };

// i18n: projects:whyNot projects:readOnly
/** What can be done to projects, with the reasons where it cannot. */
export function useProjectActions() {
  const { t } = useTranslation(['projects', 'kit']);
  const right = useRight('projects');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const confirm = useConfirm();
  const writes = useWrites('projects');
  const { write } = writes;

  // i18n: projects:activate.* projects:deactivate.*
  const switchTo = useSwitching(SWITCHED, writes);

  const purge = useCallback(
    (project: ProjectRow) =>
      void confirm({
        level: 3,
        title: t('projects:purge.title', { name: projectName(project) }),
        body: (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <ProjectContents project={project} />
          </Suspense>
        ),
        okLabel: t('projects:purge.ok'),
        typed: projectName(project),
        run: () => write(() => purgeProject(projectId(project))),
        readBack: () => isGone(projectId(project)),
        says: { did: 'deletedForGood', name: projectName(project) },
      }),
    [confirm, t, write],
  );

  const actionsOf = useCallback(
    (project: ProjectRow): readonly RowAction[] => {
      const name = projectName(project);
      const active = project.is_active === true;
      const personal = project.type === 'PERSONAL' ? t('projects:personal') : false;
      return [
        {
          key: 'edit',
          label: t('projects:editOne', { name }),
          icon: <EditOutlined />,
          disabled: whyNot,
          onAct: () => open('edit', { id: projectId(project) }),
        },
        {
          key: active ? 'deactivate' : 'activate',
          label: t(active ? 'projects:deactivateOne' : 'projects:activateOne', { name }),
          icon: active ? <StopOutlined /> : <CheckCircleOutlined />,
          disabled: whyNot,
          onAct: () => switchTo(projectId(project), projectName(project), !active),
        },
        {
          key: 'purge',
          label: t('projects:purgeOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot ?? (personal || (active && t('projects:purgeInactive'))),
          onAct: () => purge(project),
        },
      ];
    },
    [t, whyNot, open, switchTo, purge],
  );
  return { ...right, actionsOf, dialogs };
}
