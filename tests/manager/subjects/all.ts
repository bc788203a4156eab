import { account } from './account.ts';
import { agents } from './agents.ts';
import { auditLog } from './audit-log.ts';
import { configuration } from './configuration.ts';
import { domains } from './domains.ts';
import { endpoints } from './endpoints/subject.ts';
import { fairShare } from './fair-share/subject.ts';
import { files } from './files/subject.ts';
import { folders } from './folders.ts';
import { idleCheckers } from './idle-checkers.ts';
import { images } from './images/subject.ts';
import { keypairs } from './keypairs/subject.ts';
import { models } from './models/subject.ts';
import { policies } from './policies/subject.ts';
import { presets } from './presets.ts';
import { projects } from './projects/subject.ts';
import { queue } from './queue.ts';
import { registries } from './registries/subject.ts';
import { resourceGroups } from './resource-groups/subject.ts';
import { retention } from './retention.ts';
import { roles } from './roles.ts';
import { sessions } from './sessions/subject.ts';
import { signIns } from './sign-ins.ts';
import { site } from './site.ts';
import { storages } from './storages.ts';
import type { Subject } from './subject.ts';
import { usage } from './usage.ts';
import { users } from './users/subject.ts';

/** What the embedded manager serves, in the order of the seed: who refers to others comes after them. */
export const SUBJECTS: Subject[] = [
  site,
  configuration,
  storages,
  registries,
  resourceGroups,
  agents,
  policies,
  domains,
  projects,
  users,
  keypairs,
  account,
  signIns,
  roles,
  presets,
  images,
  sessions,
  queue,
  retention,
  idleCheckers,
  folders,
  files,
  models,
  endpoints,
  fairShare,
  usage,
  auditLog,
];
