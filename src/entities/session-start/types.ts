/** What the checks of a start know, ask and say. */
import type { Decimal, Quantity } from '@/lib/units';

type Slots = ReadonlyMap<string, Quantity>;
/** Where a limit or a right comes from. */
export type Source =
  'user' | 'keypair' | 'policy' | 'userPolicy' | 'project' | 'domain' | 'group' | 'agents' | 'image' | 'quota';

/** One thing out of several that a source can be. */
export interface Place {
  name: string;
  id: string;
}

/**
 * `ok`: no hindrance. `refused`: the server says no at once. `never`: it takes the session, which then waits for ever.
 * `waits`: it starts when something else has ended. `note`: it starts, and something is to be known. `unknown`: could
 * not be read.
 */
export type Verdict = 'ok' | 'refused' | 'never' | 'waits' | 'note' | 'unknown';

export interface Check {
  /** Names the sentence that says it. */
  id: string;
  source: Source;
  verdict: Verdict;
  /** Which image or quota; other sources are one thing each. */
  at?: Place;
  /** What a check of a right is about: a registry, a host, a folder. */
  name?: string;
  /** Amounts are bytes of storage. */
  bytes?: true;
  /** For limits: what is limited, how much is allowed, in use, and asked for. */
  slot?: string;
  limit?: Decimal;
  used?: Decimal;
  wanted?: Decimal;
}

/** Limits of slots with what is in use now; `used` null: could not be read. */
export interface Holder {
  limits: Slots;
  /** For slots that the limits do not name. */
  rest: Quantity;
  used: ReadonlyMap<string, Decimal> | null;
}

export interface Agent {
  id: string;
  architecture: string;
  schedulable: boolean;
  has: Slots;
  used: Slots;
}

/** As read; null where the part could not be read, undefined where there is none. */
export interface Facts {
  userActive: boolean;
  keypair: { active: boolean } | null | undefined;
  policy: ({ sessions: number; containers: number; waiting: number | null } & Holder) | null | undefined;
  /** Sessions of the keypair that have not ended, and those of them that wait. */
  live: { all: number; waiting: number } | null;
  project: ({ active: boolean; member: boolean } & Holder) | null | undefined;
  domain: ({ active: boolean; registries: readonly string[] } & Holder) | null | undefined;
  /** The resource group: whether the domain, the project or the keypair may use it. */
  group: { allowed: boolean; active: boolean; types: readonly string[] } | null;
  /** The agents of the resource group that are alive. */
  agents: readonly Agent[] | null;
  /** From 26.9 on a session over the limit of sessions waits, and one over the limit of waiting ones is refused; before, the other way round. */
  queueLimits: boolean;
  /** Undefined: none was chosen. */
  image?: ImageFacts | null | undefined;
  folders?: readonly FolderFacts[] | undefined;
}

export interface Wish {
  slots: ReadonlyMap<string, Decimal>;
  type: string;
  containers: number;
}

export interface ImageFacts {
  id: string;
  /** As sessions name it. */
  reference: string;
  registry: string;
  architecture: string;
  /** What a session of it needs, shared memory included. */
  least: ReadonlyMap<string, Decimal>;
  /** Names without the kind (`cuda`); `*`: any. */
  accelerators: readonly string[];
  /** The agents that have it. */
  agents: readonly string[];
}

export interface FolderFacts {
  name: string;
  host: string;
  ready: boolean;
  /** Whether anyone allows folders of its host to be mounted; null: not known. */
  mountable: boolean | null;
  /** Bytes of its owner on the host, and their limit; `null`: none. Undefined: not known. */
  quota: { used: Decimal; limit: Decimal | null } | undefined;
  /** Where its quota is read. */
  place: Place;
}
