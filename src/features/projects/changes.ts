/** What is written about projects. Each call throws an `AppError`. */
import { mutate, query } from '@/api/client';
import { AppError, isAppError, present } from '@/api/errors';
import {
  CreateProjectDocument,
  ProjectNowDocument,
  ProjectsNowDocument,
  PurgeProjectDocument,
  type CreateProjectMutationVariables,
  type ProjectsNowQuery,
} from '@/api/gen/project-changes.legacy';
import { modifyProject } from '@/entities/projects/modify-project';
import { lookAt, outcomeOf, type Outcome } from '@/kit/lost-answer';
import { has, type Release } from '@/lib/releases';
import { projectId, SHARED_TYPES } from './fields';

export const createProject = async (name: string, props: CreateProjectMutationVariables['props']): Promise<void> =>
  void (await mutate(CreateProjectDocument, { name, props }));

/**
 * Switches a project on or off. Off is written as a change and not by `delete_group`, which on 26.4 also forgets the
 * integration id.
 */
export const switchProject = (id: string, active: boolean): Promise<void> => modifyProject(id, { is_active: active });

export const purgeProject = async (id: string): Promise<void> => void (await mutate(PurgeProjectDocument, { id }));

type ProjectNow = NonNullable<NonNullable<ProjectsNowQuery['groups']>[number]>;

/** For read-backs: judges each project by what the server has now; undefined: it is gone. */
export const lookAtProjects = (release: Release, judge: (now: ProjectNow | undefined) => Outcome) =>
  lookAt(
    async () => {
      const types = [...SHARED_TYPES, ...(has(release, 'project.personal') ? ['PERSONAL'] : [])];
      const { groups } = await query(ProjectsNowDocument, { types });
      return new Map(present(groups).flatMap((one) => (one ? [[String(one.id), one] as const] : [])));
    },
    projectId,
    judge,
  );

export const isSwitched = async (id: string, active: boolean): Promise<Outcome> =>
  outcomeOf((await query(ProjectNowDocument, { id })).group?.is_active === active);

export const isGone = async (id: string): Promise<Outcome> =>
  outcomeOf((await query(ProjectNowDocument, { id })).group === null);

export const groupsNow = async (id: string): Promise<string[]> =>
  ((await query(ProjectNowDocument, { id })).group?.scaling_groups ?? []).map(String);

/** A refusal for the name, put at its field: the server says it in different texts on creation and on change. */
export function atName(failure: unknown, taken: string): unknown {
  if (!isAppError(failure) || failure.kind !== 'conflict') return failure;
  const { code, detail, status } = failure;
  return new AppError('conflict', { code, detail, status, fields: { name: taken } });
}
