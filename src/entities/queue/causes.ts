/**
 * What kept a session waiting at the scheduler's last attempt, read out of its words: there is no other place that tells.
 * What is not understood is `unknown`, never left out.
 */
import { parseBytes, readQuantity, UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import { minus } from '@/lib/sums';

/** Whose limit it is; `user` are the limits of the policy of the user's main keypair. */
export type Holder = 'keypair' | 'user' | 'project' | 'domain';

export interface Over {
  slot: string;
  limit: Decimal;
  used: Decimal;
  wanted: Decimal;
}

/** How much of a slot was missing; `wanted` and `free` where the scheduler told them. */
export interface Missing {
  slot: string;
  missing: Decimal;
  wanted?: Decimal;
  free?: Decimal;
}

export interface Short {
  /** The agent; null where the scheduler does not name it. */
  agent: string | null;
  missing: readonly Missing[];
  /** It may hold no more containers. */
  containers: boolean;
}

export type Cause =
  /** No agent had room. The agents in their order, the one that came nearest first. */
  | { kind: 'room'; agents: readonly Short[] }
  | { kind: 'noAgent' }
  | { kind: 'architecture'; wanted: string }
  /** `over`: what is exceeded, where the scheduler told it; else only the whole limit is known. */
  | { kind: 'limit'; holder: Holder; over: readonly Over[]; limits: ReadonlyMap<string, Quantity> }
  | { kind: 'sessions'; most: number; transfers: boolean }
  | { kind: 'waiting'; most: number }
  | { kind: 'waitingSlots' }
  | { kind: 'dependency'; on: readonly { id: string; name: string }[] }
  | { kind: 'startsAt'; at: string }
  /** Not attempted: there was no room for a session before it. */
  | { kind: 'behind'; session: string; name?: string }
  | { kind: 'unknown' };

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const amount = (slot: string, text: string): Decimal => {
  // Memory is written for people: "2g", "2 GiB", "512 MiB"; a bare number is bytes.
  const exact = readQuantity(text) ?? (slot === 'mem' ? parseBytes(text)?.toString() : undefined);
  return exact === undefined || exact === UNLIMITED ? '0' : (exact as Decimal);
};

const HOLDERS: Record<string, Holder> = {
  keypair: 'keypair',
  'main-keypair': 'user',
  'default-keypair': 'user',
  group: 'project',
  project: 'project',
  domain: 'domain',
};

/** "cpu=2 mem=4294967296 cuda.device=Infinity" */
const slotsIn = (text: string): Map<string, Quantity> =>
  new Map([...text.matchAll(/(\S+?)=(\S+)/g)].map(([, slot = '', value]) => [slot, readQuantity(value)]));

/** What is short, as a part of what is wanted: a core and a byte do not compare. */
const distance = ({ missing, containers }: Short): number =>
  missing.reduce((sum, one) => sum + Number(one.missing) / Math.max(Number(one.wanted ?? one.missing), 1e-9), 0) +
  missing.length +
  Number(containers);

type Open = { limit: Extract<Cause, { kind: 'limit' }> & { over: Over[] } } | { short: Short & { missing: Missing[] } };

/** Reads line by line: what is indented belongs to what stands above it. */
class Reader {
  readonly causes: Cause[] = [];
  private readonly agents: Short[] = [];
  private open: Open | null = null;

  private readonly rules: readonly [RegExp, (found: readonly string[]) => void][] = [
    [
      /Your ([a-z-]+) resource quota is exceeded\.(?: \(([^)]*)\))?/,
      ([, of = '', limits = '']) => this.limit(of, limits),
    ],
    [
      /- (\S+): used (\S+) \+ requested (\S+) > limit (\S+)/,
      ([, slot = '', used = '', wanted = '', limit = '']) => {
        const read = (text: string) => amount(slot, text);
        if (this.open && 'limit' in this.open)
          this.open.limit.over.push({ slot, limit: read(limit), used: read(used), wanted: read(wanted) });
      },
    ],
    [/Agent (\S+) has insufficient resources/, ([, agent = '']) => this.agent(agent)],
    [
      /Agent (\S+) container limit exceeded/,
      ([, agent = '']) => {
        this.agent(agent);
        this.full();
      },
    ],
    [
      /- (\S+): requested=(.+), available=(.+?)\)?$/,
      ([, slot = '', requested = '', available = '']) => {
        const [wanted, free] = [amount(slot, requested), amount(slot, available)];
        this.missing({ slot, missing: minus(wanted, free), wanted, free });
      },
    ],
    [
      /requirement #\d+ \(containers=\d+, arch=(\S+), slots=.*\): no agents passed the '([^']+)' filter/,
      ([, arch = '', filter]) => {
        if (filter === 'architecture') this.causes.push({ kind: 'architecture', wanted: arch });
        else if (filter === 'resource' || filter === 'container-limit') this.agent(null);
        else this.causes.push({ kind: 'unknown' });
      },
    ],
    [/- containers: missing=\d+/, () => this.full()],
    [
      /- (\S+): missing=(.+?)\)?$/,
      ([, slot = '', text = '']) => this.missing({ slot, missing: amount(slot, text.trim()) }),
    ],
    [/does not match required architecture '([^']+)'/, ([, wanted = '']) => this.otherKind(wanted)],
    [/no candidate agents|No agents available in resource group/, () => this.causes.push({ kind: 'noAgent' })],
    [
      /cannot run more than (\d+) (\S+) sessions/,
      ([, most, type]) => this.causes.push({ kind: 'sessions', most: Number(most), transfers: type === 'SFTP' }),
    ],
    [/cannot create more than (\d+) pending/, ([, most]) => this.causes.push({ kind: 'waiting', most: Number(most) })],
    [/pending session quota is exceeded/, () => this.causes.push({ kind: 'waitingSlots' })],
    [
      /Waiting dependency sessions to finish as success\. \((.*)\)/,
      ([, names = '']) => {
        const found = names.matchAll(new RegExp(`(?:^|, )(.*?) \\((${ID})\\)`, 'g'));
        this.causes.push({ kind: 'dependency', on: [...found].map(([, name = '', id = '']) => ({ id, name })) });
      },
    ],
    [/scheduled to start at ([^;\s]+)/, ([, at = '']) => this.causes.push({ kind: 'startsAt', at })],
    [
      new RegExp(`Not attempted: .*session (${ID})`),
      ([, session = '']) => this.causes.push({ kind: 'behind', session }),
    ],
  ];

  line(text: string): void {
    for (const [pattern, act] of this.rules) {
      const found = pattern.exec(text);
      if (found) return act(found);
    }
  }

  finish(): Cause[] {
    const agents = this.agents.toSorted((a, b) => distance(a) - distance(b));
    // Where some have the right architecture, it is room that lacks.
    const others = agents.length > 0 ? this.causes.filter(({ kind }) => kind !== 'architecture') : this.causes;
    const causes: Cause[] = agents.length > 0 ? [{ kind: 'room', agents }, ...others] : others;
    return causes.length > 0 ? causes : [{ kind: 'unknown' }];
  }

  private limit(of: string, limits: string): void {
    const holder = HOLDERS[of];
    if (!holder) return void this.causes.push({ kind: 'unknown' });
    const limit = { kind: 'limit' as const, holder, over: [], limits: slotsIn(limits) };
    this.causes.push(limit);
    this.open = { limit };
  }

  private agent(agent: string | null): void {
    const short = { agent, missing: [], containers: false };
    this.agents.push(short);
    this.open = { short };
  }

  private missing(one: Missing): void {
    if (this.open && 'short' in this.open) this.open.short.missing.push(one);
  }

  private full(): void {
    if (this.open && 'short' in this.open) this.open.short.containers = true;
  }

  private otherKind(wanted: string): void {
    if (!this.causes.some(({ kind }) => kind === 'architecture')) this.causes.push({ kind: 'architecture', wanted });
  }
}

/** Every cause that a message of an attempt names, room first. */
export function causesIn(message: string | null | undefined): Cause[] {
  const reader = new Reader();
  for (const line of (message ?? '').split('\n')) reader.line(line);
  return reader.finish();
}
