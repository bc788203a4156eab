import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { fresh } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  DomainGroupsDocument,
  ProjectContentsDocument,
  ProjectDetailDocument,
  ProjectMembersDocument,
  ProjectsNamedDocument,
} from '@/api/gen/projects.legacy';
import { detailKey } from '@/api/query-client';
import { HOLDING } from '@/entities/sessions/statuses';
import { cond, not, search, toFilter } from '@/lib/minilang';

export const MEMBERS_SIZE = 20;

/** One project with everything that the drawer and the form show. Null when there is none of that id (any more). */
export const readProject = (id: string) =>
  fresh(async ({ query: ask }) => (await ask(ProjectDetailDocument, { id })).group);

export const projectDetail = (id: string) =>
  queryOptions({ queryKey: detailKey('projects', id), queryFn: ({ signal }) => readProject(id)(signal) });

/** The projects of a domain that have this name. */
export const readProjectsNamed = (name: string, domain: string) =>
  fresh(async ({ query: ask }) => {
    const { groups_by_name } = await ask(ProjectsNamedDocument, { name, domain });
    return (groups_by_name ?? []).filter((project) => project !== null);
  });

/** The resource groups that everybody in a domain may use. */
export const domainGroups = (domain: string) =>
  queryOptions({
    queryKey: ['domains', 'groups', domain],
    queryFn: async ({ signal }) =>
      present((await query(DomainGroupsDocument, { domain }, { signal })).domain?.scaling_groups).map(String),
  });

/** One page of a project's members whose e-mail, name or full name has the text. */
export const projectMembers = (project: string, text: string, page: number) =>
  queryOptions({
    queryKey: ['projects', 'members', project, text, page],
    queryFn: async ({ signal }) => {
      const filter = toFilter(search(['email', 'username', 'full_name'], text)) ?? null;
      const offset = (page - 1) * MEMBERS_SIZE;
      const { user_list } = await query(
        ProjectMembersDocument,
        { project, limit: MEMBERS_SIZE, offset, filter },
        { signal },
      );
      const people = present(user_list).items.filter((user) => user !== null);
      return { people, total: present(user_list).total_count };
    },
  });

/** What goes with a project: members, sessions that hold resources and those that wait, folders, model services. */
export const projectContents = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'contents', id],
    queryFn: async ({ signal }) => {
      const endpoints = toFilter(not(cond('lifecycle_stage', 'is', 'destroyed', 'enum'))) ?? '';
      const counts = await query(
        ProjectContentsDocument,
        { id, text: id, sessions: toFilter(HOLDING) ?? '', endpoints },
        { signal },
      );
      return {
        members: present(counts.user_list).total_count,
        sessions: present(counts.compute_session_list).total_count,
        waiting: present(counts.waiting).total_count,
        folders: present(counts.vfolder_list).total_count,
        endpoints: present(counts.endpoint_list).total_count,
      };
    },
    staleTime: 0,
  });
