/** What a manager can do follows from its release. One table, used by pages, columns, fields and documents. */

/** Year, month, patch of a calendar version: 26.4.16. */
export type Release = readonly [number, number, number];

/** A build of the newest source. */
const DEV: Release = [9999, 0, 0];

/** "26.4.16", "23.09.10", "v26.8", "26.8.0rc1" (counts as 26.8.0), "dev" (has everything). null for anything else. */
export function parseRelease(text: unknown): Release | null {
  if (typeof text !== 'string') return null;
  if (/^v?dev(elopment)?$/i.test(text.trim())) return DEV;
  const parts = /^v?(\d{2})\.(\d{1,2})(?:\.(\d{1,4}))?(?:[.+-]?[a-z][\w.+-]*|\+[\w.-]+)?$/i.exec(text.trim());
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)] : null;
}

/** Whether `release` is `text` or newer. Throws where `text` is no release. */
export function atLeast(release: Release, text: string): boolean {
  const wanted = parseRelease(text);
  if (!wanted) throw new TypeError(`not a release: ${text}`);
  const at = release.findIndex((part, index) => part !== wanted[index]);
  return at < 0 || (release[at] ?? 0) > (wanted[at] ?? 0);
}

/** The first release that has all that the console asks of every manager; older ones are neither written for nor tested. */
export const FLOOR = '26.4.2';

/** The release that brought each feature which came after the floor. */
export const FEATURES = {
  // The address that a sign-in came from.
  'signIn.address': '26.9.0',
  // The log knows each thing by an id, which of some things only the server knows.
  'audit.ids': '26.9.0',
  // Address and acting user of an action, and refusals as a status of their own.
  'audit.origin': '26.9.0',
  'image.purgeForgotten': '26.9.0',
  'keypair.isDefault': '26.9.0',
  'project.personal': '26.9.0',
  'resourceGroup.preemption': '26.8.1',
  // Which group is the default is told first, and set from the second on.
  'resourceGroup.default': '26.8.0',
  'resourceGroup.setDefault': '26.9.0',
  'agent.move': '26.9.0',
  // From here on superadmins alone may ask whether the manager runs.
  'site.statusGuarded': '26.9.0',
  'site.retention': '26.9.0',
  // Before, they stand in etcd alone and are only read.
  'site.idleCheckers': '26.9.0',
  // Before, what runs in other resource groups does not count against a limit.
  'queue.limitsEverywhere': '26.9.0',
  // The first session without room keeps those behind it from being tried.
  'queue.stops': '26.9.0',
  'queue.dryRun': '26.9.0',
  'session.queueLimits': '26.9.0',
  // The mutation that changed name and priority fails whatever it is given: a name goes another way, a priority goes nowhere.
  'session.renameByRest': '26.9.0',
  // Admins of a domain read the services of others, and change them no more.
  'service.ownAlone': '26.9.0',
  // Its list shows what the caller may do with a folder, not what is set for it.
  'folder.ownPermission': '26.9.0',
  // Before, each permission of a role had a scope of its own, and the server asked for few of them.
  'role.scope': '26.9.0',
} as const satisfies Record<string, string>;

export type Feature = keyof typeof FEATURES;

/** Whether a manager of this release has the feature. */
export const has = (release: Release, feature: Feature): boolean => atLeast(release, FEATURES[feature]);

/** Whether the console was made for this release. */
export const isSupported = (release: Release): boolean => atLeast(release, FLOOR);

/** The release to name where a feature is missing. */
export const releaseOf = (feature: Feature): string => FEATURES[feature];
