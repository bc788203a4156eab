/** What the scheduler keeps of domains, projects and users, and how it comes to their factors. */
import type { Db } from '../../db/db.ts';
import { DEFAULT_PROJECT, MINUTE, SET_UP, timeAt } from '../../db/site.ts';
import { occupied, type AgentRow } from '../agents.ts';

/** A stored share: of a domain, of a project in it, or of a user in that. */
export interface ShareRow {
  group: string;
  domain: string;
  project: string | null;
  user: string | null;
  /** Null: the default of the group. */
  weight: number | null;
  /** Decayed, in resource-seconds. */
  used: Record<string, number>;
  created_at: string;
  /** As it was created, until factors have been computed. */
  calculated_at: string;
}

/** How a group computes; what is missing is as the server begins with it. */
export interface SpecRow {
  halfLifeDays: number;
  lookbackDays: number;
  decayUnitDays: number;
  defaultWeight: number;
  resourceWeights: Record<string, number>;
}

declare module '../../db/db.ts' {
  interface Tables {
    fairShares: Map<string, ShareRow>;
    fairShareSpecs: Map<string, SpecRow>;
  }
}

type Key = Pick<ShareRow, 'group' | 'domain' | 'project' | 'user'>;
export const shareKey = ({ group, domain, project, user }: Key): string =>
  JSON.stringify([group, domain, project, user]);

export const specOf = (db: Db, group: string): SpecRow =>
  db.fairShareSpecs.get(group) ?? {
    halfLifeDays: 7,
    lookbackDays: 28,
    decayUnitDays: 1,
    defaultWeight: 1,
    resourceWeights: {},
  };

const aliveIn = (db: Db, group: string): AgentRow[] =>
  [...db.agents.values()].filter(({ scaling_group, status }) => scaling_group === group && status === 'ALIVE');

function sum(slots: readonly Record<string, string>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const one of slots)
    for (const [name, amount] of Object.entries(one)) total[name] = (total[name] ?? 0) + Number(amount);
  return total;
}

/** What the agents of a group have, and what sessions hold of it. */
export const capacityOf = (db: Db, group: string): Record<string, number> =>
  sum(aliveIn(db, group).map(({ available_slots }) => available_slots));
export const usedOf = (db: Db, group: string): Record<string, number> =>
  sum(aliveIn(db, group).map((agent) => occupied(agent, db)));

/** The days of a look-back, both ends included. */
export const daysOf = ({ lookbackDays }: SpecRow): number => lookbackDays + 1;

/** Share of the capacity of the whole look-back, each resource by its weight. */
export function normalizedOf(db: Db, { group, used }: Pick<ShareRow, 'group' | 'used'>): number {
  const spec = specOf(db, group);
  const capacity = capacityOf(db, group);
  const weighs = (name: string): number => spec.resourceWeights[name] ?? 1;
  const names = Object.keys(used).filter((name) => capacity[name]);
  const all = names.reduce((total, name) => total + weighs(name), 0);
  const part = (name: string) => (used[name] ?? 0) / ((capacity[name] ?? 1) * spec.lookbackDays * 86_400);
  return all === 0 ? 0 : names.reduce((total, name) => total + part(name) * weighs(name), 0) / all;
}

/** The more of it was used, and the lighter it weighs, the smaller. */
export const factorOf = (db: Db, row: Pick<ShareRow, 'group' | 'used' | 'weight'>): number =>
  2 ** -(normalizedOf(db, row) / (row.weight ?? specOf(db, row.group).defaultWeight));

/** The members of the default project have used something of `default`, each another amount. */
export function addShares(db: Db): void {
  const put = (row: Partial<ShareRow> & Pick<ShareRow, 'used'>): void => {
    const whole: ShareRow = {
      group: 'default',
      domain: 'default',
      project: null,
      user: null,
      weight: null,
      created_at: timeAt(SET_UP),
      calculated_at: timeAt(SET_UP + 30 * MINUTE),
      ...row,
    };
    db.fairShares.set(shareKey(whole), whole);
  };
  const members = [...db.users.values()]
    .filter(({ uuid, username }) => db.isMember(uuid, DEFAULT_PROJECT) && username !== 'monitor')
    .slice(0, 40);
  const amount = (at: number): Record<string, number> => ({ cpu: (at + 1) * 400_000, mem: (at + 1) * 2.5e15 });
  const total = (members.length * (members.length + 1)) / 2 - 1;
  put({ used: amount(total) });
  put({ project: DEFAULT_PROJECT, used: amount(total) });
  for (const [at, { uuid }] of members.entries())
    put({ project: DEFAULT_PROJECT, user: uuid, used: amount(at), weight: at === 1 ? 2 : null });
}
