import { memberKey } from '@/lib/fair-share-key';
import type { Shown } from './factors/UsageHistory';
import { levelAt, type Place } from './place';
import { shareName, type Share } from './share';

/** Whose factor and usage a row of a place shows. */
export function memberOf({ group, domain, project }: Place, share: Share): Shown {
  const { id } = share;
  const name = shareName(share);
  const level = levelAt({ group, domain, project });
  if (level === 'user')
    return { key: memberKey.user(id, project ?? ''), name, of: { level, domain, project, user: id } };
  if (level === 'project') return { key: memberKey.project(id), name, of: { level, domain, project: id } };
  return { key: memberKey.domain(id), name, of: { level: 'domain', domain: id } };
}
