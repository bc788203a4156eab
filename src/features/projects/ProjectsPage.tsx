import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useProjectActions } from './actions';
import { projectDetail } from './api';
import { projectsList } from './list';

const drawer = () => import('./ProjectDrawer');
const ProjectDrawer = lazy(() => drawer().then((m) => ({ default: m.ProjectDrawer })));
const ProjectBulk = lazy(() => import('./ProjectBulk').then((m) => ({ default: m.ProjectBulk })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(projectDetail(id))]);

// i18n: projects:tabs projects:tab.*
/** Projects: superadmins manage all, domain admins read those of their own domain. */
export default function ProjectsPage() {
  const { t } = useTranslation('projects');
  const { identity } = useIdentity();
  const list = useList(projectsList);
  const { update } = list;
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useProjectActions(openDetails);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: identity.domain, reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: create }}
      bulk={mayWrite ? <ProjectBulk list={list} /> : null}
      actions={rowActionsOf}
      busy={busy}
      warm={warm}
      renderDetails={(open) => <ProjectDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
