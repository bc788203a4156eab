import type { EditSpec } from '@/kit/edit-work';
import { readDomainProjects, readUserForForm, type UserWithProjects } from './api';
import { modifyUser } from './changes';
import { asRead, SECRET, toModifyProps, valuesOf, valuesWithout, type UserValues } from './user-input';

/** How a user is changed: only what differs is sent. */
export const userEdit = (id: string): EditSpec<UserWithProjects, UserValues> => ({
  read: readUserForForm(id),
  toValues: ({ user, projects }) => (projects ? valuesOf(user, projects.general) : valuesWithout(user)),
  unread: SECRET,
  asRead,
  write: async ({ values, changed, now }) => {
    const projects = changed.domain === undefined ? now.projects : await readDomainProjects(values.domain)();
    await modifyUser(values.email, toModifyProps(values, Object.keys(changed), projects?.stores ?? []));
  },
});
