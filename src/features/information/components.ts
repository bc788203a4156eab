/** The parts of the cluster, with what each says of its version and its state. Pure. */
import { parseRelease, type Release } from '@/lib/releases';

export type Kind = 'manager' | 'agent' | 'storage' | 'gateway' | 'appProxy' | 'service';
/** `away`: it was asked and did not answer. `unknown`: nothing tells. */
export type State = 'up' | 'frozen' | 'busy' | 'away' | 'absent' | 'unknown';
/** Against the manager: the same release, another patch of it, another release. */
export type Skew = 'same' | 'patch' | 'release' | 'unknown';

export interface Component {
  kind: Kind;
  name: string;
  version: string | null;
  state: State;
  /** What else it or the manager says, in its own words. */
  note?: string | undefined;
}

export function skewOf(version: string | null, manager: Release): Skew {
  const own = parseRelease(version);
  if (!own) return 'unknown';
  if (own[0] !== manager[0] || own[1] !== manager[1]) return 'release';
  return own[2] === manager[2] ? 'same' : 'patch';
}

const AGENT_STATES: Record<string, State> = { ALIVE: 'up', RESTARTING: 'busy', LOST: 'away' };
export const agentState = (status: string | null | undefined): State => AGENT_STATES[status ?? ''] ?? 'unknown';

const STORAGE_STATES: Record<string, State> = { healthy: 'up', degraded: 'busy' };
/** What a storage says of itself; one that says nothing was at least reached. */
export const storageState = (status: string | null): State =>
  status === null ? 'unknown' : (STORAGE_STATES[status.toLowerCase()] ?? 'away');

export interface Bunch {
  kind: Kind;
  version: string | null;
  state: State;
  skew: Skew;
  members: Component[];
}

/** Agents and the like by what is alike of them: what stands apart shows, however many there are. What is wrong comes first. */
export function bunches(all: readonly Component[], manager: Release): Bunch[] {
  const worth = ({ state, skew }: Bunch) => (state === 'away' ? 0 : skew === 'release' ? 1 : skew === 'patch' ? 2 : 3);
  return [...Map.groupBy(all, ({ version, state, kind }) => [kind, version, state].join('\n')).values()]
    .flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      const { kind, version, state } = first;
      return [{ kind, version, state, skew: skewOf(version, manager), members }];
    })
    .toSorted((a, b) => worth(a) - worth(b) || b.members.length - a.members.length);
}
