import { readKeys, type SiteKeys } from '@/entities/site/keys';
import type { EditSpec } from '@/kit/edit-work';
import { writeSettings } from './api';
import { writtenOf, type Setting } from './settings';

export type Values = Record<string, string>;

/** How the settings of one group are changed: only those that differ are written. */
export const groupEdit = (settings: readonly Setting[]): EditSpec<SiteKeys, Values> => ({
  read: readKeys,
  toValues: (keys) => Object.fromEntries(settings.map((setting) => [setting.name, writtenOf(setting, keys)])),
  write: ({ changed }) => writeSettings(settings, changed as Values),
  asRead: (typed) => Object.fromEntries(Object.entries(typed).map(([name, text = '']) => [name, text.trim()])),
});
