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

/** The release that brought each feature. */
export const FEATURES = {
  'policy.user': '23.9.0',
  'policy.project': '23.9.0',
  'quota-scopes': '23.9.0',
  'user.resourcePolicy': '23.9.0',
  'user.sudo': '23.9.0',
  'project.resourcePolicy': '23.9.0',
  'password.changeBeforeLogin': '23.9.0',
  'user.mainAccessKey': '24.3.0',
  'project.type': '24.3.0',
  'project.containerRegistry': '24.3.0',
  'model-cards': '24.3.0',
  'user-nodes': '24.3.0',
  'project-nodes': '24.3.0',
  'folder-nodes': '24.3.4',
  'resource-group.associateMany': '24.3.9',
  'keypair.rollingCount': '24.9.0',
  'session-nodes': '24.9.0',
  'user.containerIds': '25.2.0',
  'preset.perGroup': '25.4.0',
  'user.purge.delegateEndpoints': '25.4.0',
  'audit-log': '25.6.0',
  'pending-queue': '25.13.0',
  'graphql-v2': '25.13.0',
  'create-user.keypair': '25.15.0',
  'csv.export': '26.1.0',
  'fair-share': '26.2.0',
  'login.force': '26.4.2',
  'user.maxConcurrentLogins': '26.4.2',
  'v2.crud': '26.4.2',
  'policy.maxPriority': '26.8.0',
  'keypair.isDefault': '26.9.0',
  'project.personal': '26.9.0',
} as const satisfies Record<string, string>;

export type Feature = keyof typeof FEATURES;

/** Whether a manager of this release has the feature. */
export const has = (release: Release, feature: Feature): boolean => atLeast(release, FEATURES[feature]);

/** The release to name where a feature is missing. */
export const releaseOf = (feature: Feature): string => FEATURES[feature];
