import { mutate } from '@/api/client';
import {
  AllowGroupInDomainDocument,
  AllowGroupInProjectDocument,
  ForbidGroupInDomainDocument,
  ForbidGroupInProjectDocument,
} from '@/api/gen/allowed-groups.legacy';
import { openLooks, outcomeOf } from '@/kit/lost-answer';

export const allowInDomain = async (domain: string, groups: string[]): Promise<void> =>
  void (await mutate(AllowGroupInDomainDocument, { domain, groups }));

export const forbidInDomain = async (domain: string, group: string): Promise<void> =>
  void (await mutate(ForbidGroupInDomainDocument, { domain, groups: [group] }));

/** `project` by its id. */
export const allowInProject = async (project: string, groups: string[]): Promise<void> =>
  void (await mutate(AllowGroupInProjectDocument, { project, groups }));

export const forbidInProject = async (project: string, group: string): Promise<void> =>
  void (await mutate(ForbidGroupInProjectDocument, { project, groups: [group] }));

/** How the groups of one domain or project are added to. */
interface Allowed {
  allow: (groups: string[]) => Promise<unknown>;
  /** The groups that the server has now, past the cache: for looking up a write whose answer was lost. */
  read: () => Promise<readonly string[]>;
}

/** Allows groups; pressed again after a lost answer, it looks before it sends: 26.4 refuses what is allowed already. */
export function allowing(): (groups: string[], of: Allowed) => Promise<void> {
  const looks = openLooks();
  return (groups, { allow, read }) =>
    looks(
      groups.join(','),
      () => allow(groups),
      async () => {
        const now = await read();
        return outcomeOf(...groups.map((group) => now.includes(group)));
      },
    );
}
