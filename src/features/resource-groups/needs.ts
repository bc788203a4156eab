/** What a resource group lacks before anybody can start a session in it. Pure. */

export type Need = 'active' | 'owner' | 'agent' | 'schedulable' | 'types' | 'public';

interface Standing {
  active: boolean;
  public: boolean;
  sessionTypes: readonly string[];
  domains: number;
  projects: number;
  /** That are alive, and those of them that take new sessions. */
  alive: number;
  schedulable: number;
}

export function needsOf(group: Standing): Need[] {
  const found: Need[] = [];
  if (!group.active) found.push('active');
  if (group.domains + group.projects === 0) found.push('owner');
  if (group.alive === 0) found.push('agent');
  else if (group.schedulable === 0) found.push('schedulable');
  if (group.sessionTypes.length === 0) found.push('types');
  if (!group.public) found.push('public');
  return found;
}
