import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '@/kit/BulkBar';
import { ListToolbar } from '@/kit/ListToolbar';
import { ResourceTable } from '@/kit/ResourceTable';
import { ListTabs } from '@/kit/Tabs';
import { useList } from '@/kit/use-list';
import { useClientList } from '@/kit/use-resource-list';
import { useSelection } from '@/kit/use-selection';
import { useIdentity } from '@/kit/use-session';
import { PageHeader } from '@/ui/PageHeader';
import { useProjectActions } from './actions';
import { PROJECTS_LIST, projectsSource } from './api';
import { projectFields, projectId, projectName } from './fields';

const ProjectDrawer = lazy(() => import('./ProjectDrawer').then((m) => ({ default: m.ProjectDrawer })));
const ProjectBulk = lazy(() => import('./ProjectBulk').then((m) => ({ default: m.ProjectBulk })));

// i18n: projects:tab.*
/** Projects: superadmins manage all, domain admins read those of their own domain. */
export default function ProjectsPage() {
  const { t } = useTranslation('projects');
  const viewer = useIdentity();
  const page = useList(projectFields, PROJECTS_LIST);
  const { state, update, prefs } = page;
  const selection = useSelection(projectId);
  const openDetails = useCallback((open: string | null) => update({ open }), [update]);
  const actions = useProjectActions(openDetails);
  const { mayWrite, whyNot } = actions;
  const paused = selection.count > 0 || actions.busy;
  const source = useMemo(() => projectsSource(state, prefs.columns, viewer), [state, prefs.columns, viewer]);
  const list = useClientList(source, state, prefs.refresh > 0 && !paused && prefs.refresh * 1000);
  const createButton = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      disabled={!mayWrite}
      title={whyNot}
      onClick={actions.create}
    >
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={mayWrite ? null : t('readOnly', { domain: viewer.identity.domain, reason: whyNot })}
      >
        {createButton}
      </PageHeader>
      <ListToolbar {...page} label={t('title')} set={projectFields} list={list} paused={paused}>
        <ListTabs
          label={t('tabs')}
          tabs={PROJECTS_LIST.tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
          current={state.tab}
          onChoose={(tab) => {
            selection.clear();
            update({ tab, page: 1, open: null });
          }}
        />
      </ListToolbar>
      {mayWrite ? (
        <BulkBar selection={selection} total={list.total}>
          <Suspense fallback={null}>
            <ProjectBulk selection={selection} everything={list.everything} tab={state.tab} />
          </Suspense>
        </BulkBar>
      ) : null}
      <ResourceTable
        {...page}
        label={t('title')}
        set={projectFields}
        list={list}
        idOf={projectId}
        nameOf={projectName}
        {...(mayWrite && { selection })}
        actions={actions.rowActionsOf}
        emptyAction={state.tab === 'active' ? createButton : null}
      />
      {state.open ? (
        <Suspense fallback={null}>
          <ProjectDrawer
            id={state.open}
            ids={list.rows.map(projectId)}
            known={list.rows.find((row) => projectId(row) === state.open)}
            onOpen={openDetails}
            actionsOf={actions.actionsOf}
          />
        </Suspense>
      ) : null}
      {actions.dialogs}
    </>
  );
}
