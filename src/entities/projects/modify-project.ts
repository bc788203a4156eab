import { mutate, query } from '@/api/client';
import { AppError } from '@/api/errors';
import {
  ModifyProjectDocument,
  ProjectRegistryDocument,
  type ModifyProjectMutationVariables,
} from '@/api/gen/modify-project.legacy';

/**
 * Changes a project. A registry that is not sent along would be reset by the server, so it is read right before. 26.9
 * answers "done" for a project that does not exist; that is a failure here.
 */
export async function modifyProject(id: string, props: ModifyProjectMutationVariables['props']): Promise<void> {
  if (Object.keys(props).length === 0) return;
  const { group } = await query(ProjectRegistryDocument, { id });
  if (!group) throw new AppError('not-found');
  const registry = props.container_registry === undefined ? { container_registry: group.container_registry } : {};
  const { modify_group } = await mutate(ModifyProjectDocument, { id, props: { ...props, ...registry } });
  if (!modify_group?.group) throw new AppError('not-found');
}

export type MemberMode = 'add' | 'remove';

/** Adds users to a project or takes them out. The server passes over users of another domain without a word. */
export const changeMembers = (project: string, users: readonly string[], mode: MemberMode): Promise<void> =>
  modifyProject(project, { user_update_mode: mode, user_uuids: [...users] });
