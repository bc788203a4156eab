/** What somebody has to look at, from what is known so far. */
import { totalsOf, type AgentSlots } from '@/entities/agents/totals';
import type { SessionCounts } from '@/entities/sessions/session-counts';
import { isNearFull, statusOf, type Volume } from '@/entities/storages/volume';
import type { LinkState } from '@/lib/paths';
import { paths } from '@/lib/paths';
import type { Tone } from '@/ui/StatusTag';
import { TROUBLES, troublePaths, type Troubles } from './trouble';

export type NeedKey =
  | 'lost'
  | 'deadGroups'
  | 'waiting'
  | 'failed'
  | 'broken'
  | 'vanished'
  | 'full'
  | 'storageAway'
  | 'tasks'
  | 'frozen'
  | 'limited'
  | 'newer'
  | 'password';

/** One of several things that a line names. */
export interface Named {
  name: string;
  to?: string | undefined;
}

export interface Need {
  key: NeedKey;
  tone: Tone;
  /** How many; none where it is a state of the whole. */
  count?: number;
  /** Since when, of the oldest. */
  since?: string | null | undefined;
  names?: readonly Named[];
  /** The list of them; without it, and for tasks, no link. */
  to?: string | undefined;
}

/** Who waits longer has been forgotten, or asked for too much (ms). */
export const LONG_WAIT = 3_600_000;

const is = (value: string): LinkState[string] => ({ op: 'is', value });

const earliest = (times: readonly (string | null | undefined)[]): string | undefined =>
  times
    .filter((one) => one !== null && one !== undefined)
    .toSorted()
    .at(0);

/** `linked`: whether this person may open the pages of resource groups. */
export function needsOfAgents(agents: readonly AgentSlots[], linked: boolean): Need[] {
  const lost = agents.filter(({ status }) => status === 'LOST');
  const dead = totalsOf(agents).filter(({ alive }) => alive === 0);
  const nameOf = ({ id }: AgentSlots): Named => ({
    name: id ?? '',
    to: paths.agents({ tab: 'terminated', open: id }),
  });
  return [
    {
      key: 'lost',
      tone: 'bad',
      count: lost.length,
      since: earliest(lost.map(({ lost_at }) => lost_at)),
      names: lost.map(nameOf),
      to: paths.agents({ tab: 'terminated', sort: '-lostAt' }),
    },
    {
      key: 'deadGroups',
      tone: 'bad',
      count: dead.length,
      names: dead.map(({ group }) => ({ name: group, to: linked ? paths.resourceGroups({ open: group }) : undefined })),
    },
  ];
}

/** `now` in milliseconds of the server's clock. */
export function needsOfQueue({ waiting, oldest }: SessionCounts, now: number): Need[] {
  if (!oldest || now - Date.parse(oldest.since) < LONG_WAIT) return [];
  return [
    {
      key: 'waiting',
      tone: 'warn',
      count: waiting,
      since: oldest.since,
      names: [{ name: oldest.group, to: paths.sessions({ status: 'PENDING', group: is(oldest.group) }) }],
      to: paths.sessions({ status: 'PENDING', sort: 'created' }),
    },
  ];
}

export const needsOfTrouble = (found: Troubles): Need[] =>
  TROUBLES.map((key) => ({
    key,
    tone: key === 'vanished' ? 'warn' : 'bad',
    count: found[key],
    to: troublePaths[key],
  }));

export function needsOfStorages(volumes: readonly Volume[]): Need[] {
  const open = ({ id }: Volume): Named => ({ name: id, to: paths.storages({ open: id }) });
  const full = volumes.filter(isNearFull);
  const away = volumes.filter((one) => !['healthy', null].includes(statusOf(one)));
  return [
    { key: 'full', tone: 'warn', count: full.length, names: full.map(open), to: paths.storages({ sort: '-use' }) },
    { key: 'storageAway', tone: 'bad', count: away.length, names: away.map(open), to: paths.storages() },
  ];
}

/** What the console itself has to say; only what is so. */
export interface ConsoleState {
  tasksFailed: number;
  frozen: boolean;
  limited: boolean;
  newer: boolean;
  mustChangePassword: boolean;
}

export function needsOfConsole(state: ConsoleState): Need[] {
  const { tasksFailed, frozen, limited, newer, mustChangePassword } = state;
  return [
    { key: 'tasks', tone: 'bad', count: tasksFailed },
    ...(frozen ? [{ key: 'frozen', tone: 'warn' } as const] : []),
    ...(limited ? [{ key: 'limited', tone: 'warn' } as const] : []),
    ...(mustChangePassword ? [{ key: 'password', tone: 'warn' } as const] : []),
    ...(newer ? [{ key: 'newer', tone: 'info' } as const] : []),
  ];
}

const RANK: readonly Tone[] = ['bad', 'warn', 'info'];

/** What there is something of, the worst first. */
export const worstFirst = (needs: readonly Need[]): Need[] =>
  needs
    .filter(({ count }) => count === undefined || count > 0)
    .toSorted((a, b) => RANK.indexOf(a.tone) - RANK.indexOf(b.tone));
