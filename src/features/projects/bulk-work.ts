import { modifyProject } from '@/entities/projects/modify-project';
import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import type { Release } from '@/lib/releases';
import { lookAtProjects, purgeProject, switchProject } from './changes';
import { projectId, type ProjectRow } from './fields';

export type ProjectBulkKind = 'activate' | 'deactivate' | 'policy' | 'purge';

/** What is done to each project, and how it is found out whether it is. */
export function workOf(kind: ProjectBulkKind, policy: string | undefined, release: Release): BulkWork<ProjectRow> {
  if (kind === 'purge')
    return {
      run: (project) => purgeProject(projectId(project)),
      readBack: lookAtProjects(release, (now) => outcomeOf(now === undefined)),
    };
  if (kind === 'policy')
    return {
      run: (project) => modifyProject(projectId(project), { resource_policy: policy ?? null }),
      readBack: lookAtProjects(release, (now) => outcomeOf(now?.resource_policy === policy)),
    };
  const active = kind === 'activate';
  return {
    run: (project) => switchProject(projectId(project), active),
    readBack: lookAtProjects(release, (now) => outcomeOf(now?.is_active === active)),
  };
}
