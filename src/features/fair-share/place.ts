/** Where in the tree of a resource group one is. Pure. */
import { paths } from '@/lib/paths';

/** What the address names, from the top; each is missing below the last. `project` is its id. */
export interface Place {
  group?: string;
  domain?: string;
  project?: string;
}

/** What a list has a row for, from the top. */
export const LEVELS = ['group', 'domain', 'project', 'user'] as const;
export type Level = (typeof LEVELS)[number];

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The place that a path names, `/fair-share/default/dom-01`; what is deeper than a project is left out. */
export function placeAt(pathname: string): Place {
  const below = /\/fair-share\/(.*)$/.exec(pathname)?.[1] ?? '';
  const [group, domain, project] = below.split('/').filter(Boolean).map(decoded);
  return { ...(group && { group }), ...(domain && { domain }), ...(project && { project }) };
}

/** Of a group: what would be if its settings and weights were others. */
export const WHAT_IF = 'what-if';

/** What is listed there. */
export const levelAt = ({ group, domain, project }: Place): Level =>
  project ? 'user' : domain ? 'project' : group ? 'domain' : 'group';

/** The place of which a level is listed: everything above it. */
export function above(level: Level, { group, domain, project }: Place): Place {
  const at = LEVELS.indexOf(level);
  return {
    ...(at > 0 && group && { group }),
    ...(at > 1 && domain && { domain }),
    ...(at > 2 && project && { project }),
  };
}

/** Where the row of that id leads, if there is something below it. */
export function below(place: Place, id: string): string | undefined {
  const level = levelAt(place);
  return level === 'user' ? undefined : paths.fairShare({ ...place, [level]: id });
}
