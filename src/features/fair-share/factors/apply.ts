import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import type { GroupFactors, Member } from '@/lib/fair-share-group';
import { setWeights, updateSpec } from '../changes';
import { readFactors } from './factors-api';
import { changesOf, type Change } from './proposal';

/** Sets one weight; null: back to the default of the group. */
function putWeight(group: string, { level, domain, project = '', user = '' }: Member, weight: number | null) {
  const text = weight === null ? null : String(weight);
  if (level === 'domain') return setWeights({ group }, [domain], text);
  if (level === 'project') return setWeights({ group, domain }, [project], text);
  return setWeights({ group, domain, project }, [user], text);
}

/** Whether a group has a change: then nothing of it is left to be changed. */
function isDone(group: GroupFactors, change: Change): boolean {
  const wanted =
    change.kind === 'settings' ? change.changed : { weights: new Map([[change.member.key, change.weight]]) };
  const left = changesOf(group, wanted);
  const isThere = change.kind === 'settings' || group.members.some(({ key }) => key === change.member.key);
  return isThere && left.length === 0;
}

/** The changes of a proposal, each by itself; the settings of the group first, and without them no weight. */
export const applying = (group: string): BulkWork<Change> & { stage: (change: Change) => number } => ({
  run: async (change) => {
    if (change.kind === 'weight') return putWeight(group, change.member, change.weight);
    const { defaultWeight, ...days } = change.changed;
    await updateSpec(group, { ...days, ...(defaultWeight !== undefined && { defaultWeight: String(defaultWeight) }) });
  },
  readBack: async (changes) => {
    const now = await readFactors(group)();
    return changes.map((change) => outcomeOf(isDone(now, change)));
  },
  stage: ({ kind }) => (kind === 'settings' ? 0 : 1),
});
