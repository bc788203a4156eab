import { mutate } from '@/api/client';
import {
  ApplyDomainWeightsDocument,
  ApplyGroupSettingsDocument,
  ApplyProjectWeightsDocument,
  ApplyUserWeightsDocument,
} from '@/api/gen/fair-share-apply.v2';
import type { BulkWork } from '@/kit/bulk';
import { outcomeOf } from '@/kit/lost-answer';
import type { GroupFactors, Member } from '@/lib/fair-share-group';
import { readFactors } from './factors-api';
import { changesOf, type Change } from './proposal';

const idOf = ({ project = '' }: Member): string => project;

async function putWeight(resourceGroupName: string, member: Member, weight: number | null): Promise<void> {
  const domainName = member.domain;
  const text = weight === null ? null : String(weight);
  if (member.level === 'domain')
    await mutate(ApplyDomainWeightsDocument, {
      input: { resourceGroupName, inputs: [{ domainName, weight: text }] },
    });
  else if (member.level === 'project')
    await mutate(ApplyProjectWeightsDocument, {
      input: { resourceGroupName, inputs: [{ projectId: idOf(member), domainName, weight: text }] },
    });
  else
    await mutate(ApplyUserWeightsDocument, {
      input: {
        resourceGroupName,
        inputs: [{ userUuid: member.user ?? '', projectId: idOf(member), domainName, weight: text }],
      },
    });
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
    await mutate(ApplyGroupSettingsDocument, {
      input: {
        resourceGroupName: group,
        ...days,
        ...(defaultWeight !== undefined && { defaultWeight: String(defaultWeight) }),
      },
    });
  },
  readBack: async (changes) => {
    const now = await readFactors(group)();
    return changes.map((change) => outcomeOf(isDone(now, change)));
  },
  stage: ({ kind }) => (kind === 'settings' ? 0 : 1),
});
