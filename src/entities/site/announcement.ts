/** What the site says to everybody who is signed in: markdown, on or off. Any signed-in person may read it, superadmins write it. */
import { queryOptions } from '@tanstack/react-query';
import { rest } from '@/api/client';
import { fresh } from '@/api/fresh';
import { asObject } from '@/api/json';

export interface Announcement {
  enabled: boolean;
  /** While it is off: empty where the release forgets the text then, the last one elsewhere. */
  message: string;
}

const decode = (answer: unknown): Announcement => {
  const { enabled, message } = asObject(answer);
  return { enabled: enabled === true, message: typeof message === 'string' ? message : '' };
};

export const readAnnouncement = fresh(({ rest: ask }) => ask('/manager/announcement', decode));

export const announcement = () =>
  queryOptions({
    queryKey: ['site', 'announcement'],
    queryFn: ({ signal }) => readAnnouncement(signal),
    staleTime: 300_000,
  });

/** Replaces it; off, the server keeps no text. */
export const announce = (next: Announcement): Promise<void> =>
  rest('POST', '/manager/announcement', { body: next.enabled ? next : { enabled: false, message: '' } });
