/** What is written about fair share. Each call throws an `AppError`. */
import { mutate } from '@/api/client';
import {
  SetDomainWeightsDocument,
  SetProjectWeightsDocument,
  SetUserWeightsDocument,
  SwitchSchedulerDocument,
  UpdateFairShareSpecDocument,
  type SwitchSchedulerMutationVariables,
  type UpdateFairShareSpecMutationVariables,
} from '@/api/gen/fair-share-changes.v2';
import { lookAt, outcomeOf, type Outcome, type ReadBack } from '@/kit/lost-answer';
import { readGroup, readSharesNow } from './api';
import { noteChange } from './marks';
import { levelAt, type Place } from './place';
import type { Share } from './share';

/** Sets one weight for several shares of a place, a hundred at most; null: back to the default of the group. */
export async function setWeights(place: Place, ids: readonly string[], weight: string | null): Promise<void> {
  const { group: resourceGroupName = '', domain: domainName = '', project: projectId = '' } = place;
  const level = levelAt(place);
  if (level === 'user') {
    const inputs = ids.map((userUuid) => ({ userUuid, projectId, domainName, weight }));
    await mutate(SetUserWeightsDocument, { input: { resourceGroupName, inputs } });
  } else if (level === 'project') {
    const inputs = ids.map((id) => ({ projectId: id, domainName, weight }));
    await mutate(SetProjectWeightsDocument, { input: { resourceGroupName, inputs } });
  } else {
    const inputs = ids.map((id) => ({ domainName: id, weight }));
    await mutate(SetDomainWeightsDocument, { input: { resourceGroupName, inputs } });
  }
  for (const id of ids) noteChange(place, id);
}

const has = (share: Share | undefined, weight: string | null): boolean =>
  share !== undefined &&
  (weight === null ? share.usesDefault : !share.usesDefault && Number(share.weight) === Number(weight));

/** Whether shares of a place have the weight. */
export const haveWeight = (place: Place, weight: string | null): ReadBack<Share> =>
  lookAt(
    async () => new Map((await readSharesNow(place)()).map((share) => [share.id, share])),
    ({ id }) => id,
    (share) => outcomeOf(has(share, weight)),
  );

export type SpecInput = Omit<UpdateFairShareSpecMutationVariables['input'], 'resourceGroupName'>;

/** Changes how a group computes. Nothing to change is no call. */
export async function updateSpec(group: string, input: SpecInput): Promise<void> {
  if (Object.keys(input).length === 0) return;
  await mutate(UpdateFairShareSpecDocument, { input: { resourceGroupName: group, ...input } });
  noteChange({ group });
}

export type Scheduler = SwitchSchedulerMutationVariables['type'];

export const switchScheduler = async (group: string, type: Scheduler): Promise<void> =>
  void (await mutate(SwitchSchedulerDocument, { group, type }));

export const isScheduledBy = async (group: string, type: Scheduler): Promise<Outcome> =>
  outcomeOf((await readGroup(group)())?.scheduler.type === type);
