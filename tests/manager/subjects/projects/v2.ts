import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { hostEntries } from '../../graphql/v2/names.ts';
import { encodeId } from '../../graphql/values.ts';
import type { ProjectRow } from './rows.ts';

export function shapeProjectV2(project: ProjectRow): object {
  return {
    __typename: 'ProjectV2',
    id: encodeId('ProjectV2', project.id),
    basicInfo: {
      name: project.name,
      description: project.description,
      type: project.type,
      integrationName: project.integration_id,
    },
    organization: { domainName: project.domain_name, resourcePolicy: project.resource_policy },
    storage: { allowedVfolderHosts: hostEntries(project.allowed_vfolder_hosts) },
    lifecycle: { isActive: project.is_active, createdAt: project.created_at, modifiedAt: project.modified_at },
  };
}

const projectList: List<ProjectRow> = {
  getters: {
    id: (p) => p.id,
    name: (p) => p.name,
    domainName: (p) => p.domain_name,
    type: (p) => p.type,
    isActive: (p) => p.is_active,
    createdAt: (p) => p.created_at,
    modifiedAt: (p) => p.modified_at,
  },
  id: (p) => p.id,
  shape: shapeProjectV2,
};

export const projectV2: Resolvers = {
  adminProjectsV2: adminOnly(v2List({ table: 'projects', list: projectList })),
};
