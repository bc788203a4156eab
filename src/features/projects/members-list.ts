import { ProjectMembersDocument, type ProjectMembersQuery } from '@/api/gen/projects.legacy';
import { defineList } from '@/kit/define-list';
import { defineFields } from '@/kit/fields';
import { legacyRows } from '@/kit/list-sources';

export type Member = NonNullable<NonNullable<ProjectMembersQuery['user_list']>['items'][number]>;

const fields = defineFields<Member>()('projects', {
  email: { value: (user) => user.email, sort: 'email', always: true },
});

/** Who is in a project: a list within its drawer. */
export const membersList = defineList<Member, string>({
  name: 'project-members',
  entity: 'projects',
  fields,
  idOf: (user) => String(user.uuid),
  sort: 'email',
  rows: legacyRows({
    document: ProjectMembersDocument,
    page: (data) => data.user_list,
    unique: 'uuid',
    search: ['email', 'username', 'full_name'],
    variables: ({ scope: project }) => ({ project }),
  }),
});
