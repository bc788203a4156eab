import type { Db } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import {
  allHosts,
  DEFAULT_PROJECT,
  MINUTE,
  MODEL_STORE,
  padded,
  SET_UP,
  timeAt,
  VOLUME,
  type SiteSize,
} from '../../db/site.ts';
import { domainCount, domainName } from '../domains.ts';
import type { Subject } from '../subject.ts';
import { projectResolvers, projectWrites } from './legacy.ts';
import { makeProject } from './rows.ts';
import { projectV2 } from './v2.ts';

function addDefaults(db: Db): void {
  db.projects.set(
    DEFAULT_PROJECT,
    makeProject({
      id: DEFAULT_PROJECT,
      name: 'default',
      domain_name: 'default',
      description: 'The default user group',
      allowed_vfolder_hosts: allHosts(),
    }),
  );
  db.projects.set(
    MODEL_STORE,
    makeProject({
      id: MODEL_STORE,
      name: 'model-store',
      domain_name: 'default',
      type: 'MODEL_STORE',
      description: 'The default model store group',
      allowed_vfolder_hosts: allHosts(),
    }),
  );
}

function addProjects(db: Db, size: SiteSize): void {
  const created_at = timeAt(SET_UP + MINUTE);
  const domains = domainCount(size);
  for (let i = 1; i <= (size.big ? 400 : 25); i++) {
    const id = uuidOf(SPACE.project, i);
    db.projects.set(
      id,
      makeProject({
        id,
        name: `proj-${padded(i, 4)}`,
        description: `project ${i}`,
        domain_name: domainName(1 + (i % domains)),
        allowed_vfolder_hosts: { [VOLUME]: ['create-vfolder', 'mount-in-session'] },
        integration_id: '',
        created_at,
      }),
    );
  }
}

export const projects: Subject = {
  tables: ['projects'],
  fixtures: addDefaults,
  seed: addProjects,
  legacy: { ...projectResolvers, ...projectWrites },
  v2: projectV2,
};
