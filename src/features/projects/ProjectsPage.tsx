import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { useProjectActions } from './actions';
import { projectDetail } from './api';
import { projectsList } from './list';

const drawer = () => import('./ProjectDrawer');
const ProjectDrawer = lazyNamed(drawer, 'ProjectDrawer');
const ProjectBulk = lazyNamed(() => import('./ProjectBulk'), 'ProjectBulk');

const warm = (client: QueryClient, id: string) => Promise.all([drawer(), client.prefetchQuery(projectDetail(id))]);

// i18n: projects:tabs projects:tab.*
/** Projects: superadmins manage all, domain admins read those of their own domain. */
export default function ProjectsPage() {
  const { t } = useTranslation('projects');
  const list = useList(projectsList);
  const { actionsOf, dialogs, mayWrite, whyNot, readOnly } = useProjectActions();
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly}
      create={{ label: t('create'), whyNot, onAct: () => dialogs.open('create') }}
      bulk={mayWrite ? <ProjectBulk list={list} /> : null}
      actions={actionsOf}
      warm={warm}
      renderDetails={(open) => <ProjectDrawer {...open} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
