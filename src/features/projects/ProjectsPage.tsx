import type { QueryClient } from '@tanstack/react-query';
import { lazy, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useClientList } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import { useProjectActions } from './actions';
import { PROJECTS_LIST, projectDetail, projectsSource } from './api';
import { projectFields, projectId, projectName } from './fields';

const drawer = () => import('./ProjectDrawer');
const ProjectDrawer = lazy(() => drawer().then((m) => ({ default: m.ProjectDrawer })));
const ProjectBulk = lazy(() => import('./ProjectBulk').then((m) => ({ default: m.ProjectBulk })));

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(projectDetail(id))]);

// i18n: projects:tab.*
/** Projects: superadmins manage all, domain admins read those of their own domain. */
export default function ProjectsPage() {
  const { t } = useTranslation('projects');
  const viewer = useIdentity();
  const page = useList(projectFields, PROJECTS_LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(projectId, state);
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const { actionsOf, rowActionsOf, create, dialogs, busy, mayWrite, whyNot } = useProjectActions(openDetails);
  const paused = selection.count > 0 || busy;
  const source = useMemo(() => projectsSource(state, prefs.columns, viewer), [state, prefs.columns, viewer]);
  const list = useClientList(source, state, page.refreshEvery(paused));
  return (
    <ListPage
      title={t('title')}
      note={mayWrite ? null : t('readOnly', { domain: viewer.identity.domain, reason: whyNot })}
      page={page}
      set={projectFields}
      list={list}
      idOf={projectId}
      nameOf={projectName}
      create={{ label: t('create'), whyNot, onAct: create }}
      tabs={{ label: t('tabs'), items: PROJECTS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) })) }}
      selection={mayWrite ? selection : undefined}
      bulk={<ProjectBulk selection={selection} everything={list.everything} tab={state.tab} />}
      actions={rowActionsOf}
      paused={paused}
      warm={warm}
      renderDetails={(open) => <ProjectDrawer {...open} actionsOf={actionsOf} />}
    >
      {dialogs}
    </ListPage>
  );
}
