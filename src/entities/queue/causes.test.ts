import { describe, expect, it } from 'vitest';
import { causesIn } from './causes';

const A = '0a1b2c3d-0000-4000-8000-00000000000a';
const B = '0a1b2c3d-0000-4000-8000-00000000000b';

describe('what the scheduler said', () => {
  it('names every agent with what is short there, the nearest first', () => {
    const message = `Unavailable : No agents can be allocated at this time. (no available agents for kernels [${A}] (arch=x86_64, slots=mem=1g cpu=90):
- Agent i-1 has insufficient resources:
    - cpu: requested=90, available=2.000000
- Agent i-2 has insufficient resources:
    - cpu: requested=90, available=83.500000
    - mem: requested=1 GiB, available=512 MiB
- Agent i-3 has insufficient resources:
    - cpu: requested=90, available=83.500000
- Agent i-4 container limit exceeded: current=5, max=5
- Agent i-5 architecture 'aarch64' does not match required architecture 'x86_64')`;
    const [room, ...others] = causesIn(message);
    expect(others).toEqual([]);
    expect(room).toMatchObject({
      kind: 'room',
      agents: [
        { agent: 'i-4', missing: [], containers: true },
        { agent: 'i-3', missing: [{ slot: 'cpu', missing: '6.5', wanted: '90', free: '83.5' }] },
        { agent: 'i-1', missing: [{ missing: '88' }] },
        { agent: 'i-2', missing: [{ missing: '6.5' }, { slot: 'mem', missing: '536870912' }] },
      ],
    });
  });

  it('names no agent from 26.9 on', () => {
    const message = `Some kernels could not be placed on any agent. (1 requirement(s) could not be placed:
- requirement #0 (containers=1, arch=x86_64, slots=cpu=900 mem=1 GiB): no agents passed the 'resource' filter
  - cpu: missing=837
  - mem: missing=1.5 GiB)`;
    expect(causesIn(message)).toEqual([
      {
        kind: 'room',
        agents: [
          {
            agent: null,
            containers: false,
            missing: [
              { slot: 'cpu', missing: '837' },
              { slot: 'mem', missing: '1610612736' },
            ],
          },
        ],
      },
    ]);
    expect(
      causesIn(`x (1 requirement(s) could not be placed:
- requirement #0 (containers=1, arch=aarch64, slots=cpu=1): no agents passed the 'architecture' filter)`),
    ).toEqual([{ kind: 'architecture', wanted: 'aarch64' }]);
  });

  it.each([
    ['Group resource quota exceeded. (Your group resource quota is exceeded. (cpu=2 cuda.device=Infinity))', 'project'],
    ['Keypair resource quota exceeded. (Your keypair resource quota is exceeded. (cpu=2))', 'keypair'],
    ['User resource quota exceeded. (Your main-keypair resource quota is exceeded. (cpu=2))', 'user'],
    ['Domain resource quota exceeded. (Your domain resource quota is exceeded. (cpu=2))', 'domain'],
  ])('knows whose limit it is: %s', (message, holder) => {
    const [cause] = causesIn(message);
    expect(cause).toMatchObject({ kind: 'limit', holder, over: [] });
    expect(cause?.kind === 'limit' && cause.limits.get('cpu')).toBe('2');
  });

  it('reads every limit that is exceeded, with its figures', () => {
    const message = `Multiple validation errors occurred. (Multiple validation errors occurred:
- UserResourceQuotaExceeded: Your default-keypair resource quota is exceeded.
  - cpu: used 2.5 + requested 1 > limit 3 (over by 0.5)
- ConcurrencyLimitExceeded: You cannot run more than 5 concurrent sessions
- ProjectResourceQuotaExceeded: Your project resource quota is exceeded.
  - mem: used 4294967296 + requested 1 > limit 4294967296 (over by 1))`;
    expect(causesIn(message)).toMatchObject([
      { kind: 'limit', holder: 'user', over: [{ slot: 'cpu', used: '2.5', wanted: '1', limit: '3' }] },
      { kind: 'sessions', most: 5, transfers: false },
      { kind: 'limit', holder: 'project', over: [{ slot: 'mem', used: '4294967296', wanted: '1' }] },
    ]);
  });

  it.each([
    [
      `Session dependencies not satisfied. (Waiting dependency sessions to finish as success. (a, (b) (${A}), c (${B})))`,
      {
        kind: 'dependency',
        on: [
          { id: A, name: 'a, (b)' },
          { id: B, name: 'c' },
        ],
      },
    ],
    [
      `Not attempted: the resource group ran out of resources at the earlier session ${A}`,
      { kind: 'behind', session: A },
    ],
    [
      "Unavailable : Resource group has no candidate agents. (No agents available in resource group 'x')",
      { kind: 'noAgent' },
    ],
    ['x (You cannot create more than 3 pending session(s).)', { kind: 'waiting', most: 3 }],
    ['x (You cannot run more than 1 SFTP sessions)', { kind: 'sessions', most: 1, transfers: true }],
    [
      'x (Batch session is scheduled to start at 2026-12-01T00:00:00+00:00; current time is before that.)',
      { kind: 'startsAt', at: '2026-12-01T00:00:00+00:00' },
    ],
    ['Something that a later release says.', { kind: 'unknown' }],
    [null, { kind: 'unknown' }],
  ])('understands %s', (message, cause) => {
    expect(causesIn(message)).toEqual([cause]);
  });
});
