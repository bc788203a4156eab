import { describe, expect, it, vi } from 'vitest';
import type { FreshRead } from '@/api/fresh';
import type { FormWork } from './form-spec';
import { undoOf } from './undo-edit';

interface Thing {
  note: string;
  groups: string[];
  password?: string;
}

const base: Thing = { note: 'old', groups: ['a'] };
const read = <T>(value: T) => (() => Promise.resolve(value)) as unknown as FreshRead<T>;
const sent = (changed: Partial<Thing>) => ({ values: { ...base, ...changed }, changed, base, from: 0, until: 1 });

function form(now: Partial<Thing>, outcome: 'applied' | 'not-applied' = 'applied') {
  const submit = vi.fn<FormWork<Thing>['submit']>(() => Promise.resolve());
  const work: FormWork<Thing> = { initial: base, submit, reread: read(now), readBack: () => read(outcome) };
  return { work, submit };
}
const labels = (name: string) => `the ${name}`;
const { signal } = new AbortController();

describe('the undo of an edit', () => {
  it('puts back what was changed and leaves what others changed elsewhere', async () => {
    const { work, submit } = form({ note: 'new', groups: ['a', 'b'] });
    const undo = undoOf(work, sent({ note: 'new' }), { labels });
    expect(await undo?.isOurs(signal)).toBe(true);
    await undo?.run(signal);
    expect(submit).toHaveBeenCalledWith(
      { note: 'old', groups: ['a', 'b'] },
      { note: 'old' },
      {
        note: 'new',
        groups: ['a', 'b'],
      },
    );
  });

  it('takes out of a list what was added, and leaves what others have added beside it', async () => {
    const { work, submit } = form({ note: 'old', groups: ['a', 'B', 'c'] });
    // The server writes it in its own way.
    work.asRead = ({ groups = [], ...typed }) => ({ ...typed, groups: groups.map((one) => (one === 'b' ? 'B' : one)) });
    await undoOf(work, sent({ groups: ['a', 'b'] }), { labels })?.run(signal);
    expect(submit.mock.calls[0]?.[0]).toEqual({ note: 'old', groups: ['a', 'c'] });
  });

  it('is not for what somebody else has written since', async () => {
    const { work } = form({ note: 'theirs' }, 'not-applied');
    const undo = undoOf(work, sent({ note: 'new' }), { labels });
    expect(await undo?.isOurs(signal)).toBe(false);
    expect(await undo?.differing?.(signal)).toEqual(['the note']);
  });

  it('is none where a secret was changed, or the thing is new', () => {
    expect(undoOf(form({}).work, sent({ password: 'x' }), { labels, secret: ['password'] })).toBeUndefined();
    expect(
      undoOf({ initial: base, submit: () => Promise.resolve() }, sent({ note: 'new' }), { labels }),
    ).toBeUndefined();
  });
});
