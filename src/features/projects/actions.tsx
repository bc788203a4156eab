import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useConfirm } from '@/kit/confirm';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, EyeOutlined, StopOutlined } from '@/ui/icons';
import { isGone, isSwitched, purgeProject, switchProject } from './changes';
import { projectId, projectName, type ProjectRow } from './fields';

const CreateProject = lazy(() => import('./CreateProject').then((m) => ({ default: m.CreateProject })));
const EditProject = lazy(() => import('./EditProject').then((m) => ({ default: m.EditProject })));
const Burden = lazy(() => import('./Burden').then((m) => ({ default: m.Burden })));

type Open = { kind: 'create' } | { kind: 'edit'; id: string } | null;

/** What can be done to projects, with the reasons where it cannot. */
export function useProjectActions(onDetails: (id: string) => void) {
  const { t } = useTranslation(['projects', 'kit']);
  const { identity } = useIdentity();
  const mayWrite = identity.role === 'superadmin';
  const whyNot = mayWrite ? undefined : t('projects:whyNot');
  const confirm = useConfirm();
  const { write } = useWrites('projects');
  const [open, setOpen] = useState<Open>(null);

  // i18n: projects:activate.* projects:deactivate.*
  const setActive = useCallback(
    (project: ProjectRow, active: boolean) => {
      const word = active ? 'activate' : 'deactivate';
      void confirm({
        level: active ? 1 : 2,
        title: t(`projects:${word}.title`, { name: projectName(project) }),
        body: <p>{t(`projects:${word}.text`)}</p>,
        okLabel: t(`projects:${word}.ok`),
        run: () => write(() => switchProject(projectId(project), active)),
        readBack: () => isSwitched(projectId(project), active),
        says: {
          did: active ? 'activated' : 'deactivated',
          name: projectName(project),
          row: projectId(project),
          link: {
            to: paths.projects({ tab: active ? null : 'inactive', open: projectId(project) }),
            place: t(`projects:tab.${active ? 'active' : 'inactive'}`),
          },
          undo: () => write(() => switchProject(projectId(project), !active)),
        },
      });
    },
    [confirm, t, write],
  );

  const purge = useCallback(
    (project: ProjectRow) =>
      void confirm({
        level: 3,
        title: t('projects:purge.title', { name: projectName(project) }),
        body: (
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <Burden project={project} />
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
          disabled: whyNot ?? false,
          onAct: () => setOpen({ kind: 'edit', id: projectId(project) }),
        },
        {
          key: active ? 'deactivate' : 'activate',
          label: t(active ? 'projects:deactivateOne' : 'projects:activateOne', { name }),
          icon: active ? <StopOutlined /> : <CheckCircleOutlined />,
          disabled: whyNot ?? false,
          onAct: () => setActive(project, !active),
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
    [t, whyNot, setActive, purge],
  );
  const rowActionsOf = useCallback(
    (project: ProjectRow): readonly RowAction[] => [
      {
        key: 'details',
        label: t('projects:detailsOf', { name: projectName(project) }),
        icon: <EyeOutlined />,
        onAct: () => onDetails(projectId(project)),
      },
      ...actionsOf(project),
    ],
    [actionsOf, onDetails, t],
  );

  const close = useCallback(() => setOpen(null), []);
  const dialogs: ReactNode = useMemo(
    () =>
      open && (
        <Suspense fallback={null}>
          {open.kind === 'create' ? <CreateProject onClose={close} /> : <EditProject id={open.id} onClose={close} />}
        </Suspense>
      ),
    [open, close],
  );
  return {
    mayWrite,
    whyNot,
    /** Something is open that a refresh of the list should not disturb. */
    busy: open !== null,
    actionsOf,
    rowActionsOf,
    create: useCallback(() => setOpen({ kind: 'create' }), []),
    dialogs,
  };
}
