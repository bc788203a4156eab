/** What every subject knows of the embedded site. */
import type { ReleaseName } from '../types.ts';
import type { Hosts } from './rows.ts';

export const ALL_PERMISSIONS = [
  'create-vfolder',
  'modify-vfolder',
  'delete-vfolder',
  'mount-in-session',
  'upload-file',
  'download-file',
  'invite-others',
  'set-user-specific-permission',
];
export const VOLUME = 'local:volume1';
export const DEFAULT_PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
export const MODEL_STORE = '8e32dd28-d319-4e3b-8851-ea37837699a5';
/** When the embedded site was set up; generated rows are older by minutes. */
export const SET_UP = Date.parse('2026-03-02T09:00:00Z');
export const MINUTE = 60_000;
export const GIB = 2 ** 30;

export const allHosts = (): Hosts => ({ [VOLUME]: [...ALL_PERMISSIONS] });
export const timeAt = (ms: number): string => new Date(ms).toISOString().replace('Z', '338+00:00');
export const SETUP_TIME = timeAt(SET_UP);

export const padded = (index: number, width: number): string => String(index).padStart(width, '0');

/** What the seed is asked for. Small sites keep tests quick; from 1,000 users on the figures are those of the big site. */
export interface SiteSize {
  release: ReleaseName;
  /** Generated users beside the fixtures. */
  users: number;
  big: boolean;
  /** Sessions that have ended, beside those of the site itself. */
  finished: number;
}
