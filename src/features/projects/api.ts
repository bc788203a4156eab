import { queryOptions } from '@tanstack/react-query';
import { query, queryPartial } from '@/api/client';
import { fresh } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  DomainGroupsDocument,
  ProjectContentsDocument,
  ProjectDetailDocument,
  ProjectsNamedDocument,
} from '@/api/gen/projects.legacy';
import { detailKey } from '@/api/query-client';
import { HOLDING } from '@/entities/sessions/statuses';
import { cond, not, toFilter } from '@/lib/minilang';

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

const counting = (id: string) => ({
  id,
  text: id,
  sessions: toFilter(HOLDING) ?? '',
  endpoints: toFilter(not(cond('lifecycle_stage', 'is', 'destroyed', 'enum'))) ?? '',
});

/** The same counts for a look at the project: each may be missing. */
export const projectFigures = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'figures', id],
    queryFn: ({ signal }) => queryPartial(ProjectContentsDocument, counting(id), { signal }),
  });

/** What goes with a project: members, sessions that hold resources and those that wait, folders, model services. */
export const projectContents = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'contents', id],
    queryFn: async ({ signal }) => {
      const counts = await query(ProjectContentsDocument, counting(id), { signal });
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
