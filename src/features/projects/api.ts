import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { fresh } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  DomainGroupsDocument,
  ProjectBurdenDocument,
  ProjectDetailDocument,
  ProjectListDocument,
  ProjectMembersDocument,
  ProjectsNamedDocument,
} from '@/api/gen/projects.legacy';
import { detailKey } from '@/api/query-client';
import type { Identity } from '@/api/session';
import { HOLDING } from '@/entities/sessions/statuses';
import type { ClientSource } from '@/kit/use-resource-list';
import { splitValues, type ListState } from '@/lib/list-state';
import { cond, not, search, toFilter } from '@/lib/minilang';
import { has, type Release } from '@/lib/releases';
import { projectFields, projectId, SHARED_TYPES, type ProjectRow } from './fields';

export const PROJECTS_LIST = { sort: 'name', tabs: ['active', 'inactive'] as const };
export const MEMBERS_SIZE = 20;

/** Which types to ask for: the shared ones, and the personal ones of a release that has them once the filter names them. */
function typesOf({ filters }: Pick<ListState, 'filters'>, release: Release): string[] {
  const wanted = filters.type;
  const personal = wanted && wanted.op !== 'not' && splitValues(wanted.value).includes('PERSONAL');
  return personal && has(release, 'project.personal') ? [...SHARED_TYPES, 'PERSONAL'] : [...SHARED_TYPES];
}

/**
 * `groups`: all 400 in 100 to 170 ms; the server has no search, and its paged list cannot leave out the personal projects.
 * Storage hosts are two thirds of a row, so they come only where they are shown or filtered by.
 */
export function projectsSource(
  state: ListState,
  shown: readonly string[],
  { identity, release }: { identity: Identity; release: Release },
): ClientSource<ProjectRow> {
  const variables = {
    domain: identity.role === 'superadmin' ? null : identity.domain,
    active: state.tab !== 'inactive',
    types: typesOf(state, release),
    hosts: shown.includes('hosts') || state.filters.hosts !== undefined,
  };
  return {
    entity: 'projects',
    idOf: projectId,
    variables,
    fetchAll: async (signal) => {
      const { groups } = await query(ProjectListDocument, variables, { signal });
      return present(groups).filter((project) => project !== null);
    },
    fields: projectFields,
    search: ['name', 'description', 'domain', 'id'],
  };
}

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
export const projectBurden = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'burden', id],
    queryFn: async ({ signal }) => {
      const endpoints = toFilter(not(cond('lifecycle_stage', 'is', 'destroyed', 'enum'))) ?? '';
      const counts = await query(
        ProjectBurdenDocument,
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
