import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { allowInProject, forbidInProject } from '@/entities/resource-groups/allowing';
import { ActiveTag } from '@/kit/DetailHead';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import { partOf } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { useIsSuperadmin } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { domainGroups, projectDetail, projectFigures } from './api';
import { groupsNow } from './changes';
import { PROJECT_FACTS, projectFields, projectName, type ProjectRow } from './fields';
import { Members } from './Members';

const AllowedGroups = lazy(() =>
  import('@/entities/resource-groups/AllowedGroups').then((m) => ({ default: m.AllowedGroups })),
);

interface Props extends OpenDetails<ProjectRow> {
  actionsOf: (project: ProjectRow) => readonly RowAction[];
}

/** All facts of a project, the resource groups it may use, its members. */
export function ProjectDrawer(props: Props) {
  const detail = useQuery(projectDetail(props.id));
  return (
    <EntityDrawer
      {...props}
      feature="projects"
      detail={detail}
      nameOf={projectName}
      stateOf={(project) => <ActiveTag active={project.is_active} />}
      figures={() => <Figures id={props.id} />}
    >
      {(project) => (
        <>
          <FactList set={projectFields} row={project} names={PROJECT_FACTS} />
          {detail.data ? (
            <>
              <Groups project={detail.data} />
              <Members key={props.id} project={detail.data} />
            </>
          ) : null}
        </>
      )}
    </EntityDrawer>
  );
}

/** Folders and services cannot be listed by their project. */
function Figures({ id }: { id: string }) {
  const { t } = useTranslation('detail');
  const counts = useQuery(projectFigures(id));
  return (
    <KeyFigures
      figures={[
        { label: t('figure.members'), of: partOf(counts, (data) => data.user_list?.total_count), at: 'members' },
        {
          label: t('figure.sessions'),
          of: partOf(counts, (data) => data.compute_session_list?.total_count),
          to: paths.sessions({ projectId: { op: 'is', value: id }, status: { op: 'not', value: 'PENDING' } }),
        },
        { label: t('figure.folders'), of: partOf(counts, (data) => data.vfolder_list?.total_count) },
        { label: t('figure.services'), of: partOf(counts, (data) => data.endpoint_list?.total_count) },
      ]}
    />
  );
}

function Groups({ project }: { project: ProjectRow }) {
  const { t } = useTranslation(['projects', 'kit']);
  const superadmin = useIsSuperadmin();
  const { write } = useWrites('projects');
  const domain = project.domain_name ?? '';
  const shared = useQuery(domainGroups(domain));
  const id = String(project.id);
  return (
    <>
      <h3 className="qd-section-title">{t('projects:groups')}</h3>
      <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
        <AllowedGroups
          name={projectName(project)}
          groups={(project.scaling_groups ?? []).map(String)}
          inherited={shared}
          from={t('projects:ofDomain', { name: domain })}
          whyNot={superadmin ? undefined : t('projects:whyNot')}
          allow={(groups) => write(() => allowInProject(id, groups))}
          forbid={(group) => write(() => forbidInProject(id, group))}
          read={() => groupsNow(id)}
        />
      </Suspense>
    </>
  );
}
