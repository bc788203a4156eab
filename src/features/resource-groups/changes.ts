/** What is written about resource groups. Each call throws an `AppError`. */
import { mutate } from '@/api/client';
import { AppError, isAppError } from '@/api/errors';
import {
  CreateResourceGroupDocument,
  DeleteResourceGroupDocument,
  ModifyResourceGroupDocument,
  type CreateResourceGroupMutationVariables,
  type ModifyResourceGroupMutationVariables,
} from '@/api/gen/resource-groups.legacy';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
import { readResourceGroup } from './api';

export type CreateProps = CreateResourceGroupMutationVariables['props'];
export type ModifyProps = ModifyResourceGroupMutationVariables['props'];

/** @param taken what is said at the field of the name when there is one of that name. */
export async function createResourceGroup(name: string, props: CreateProps, taken: string): Promise<void> {
  try {
    await mutate(CreateResourceGroupDocument, { name, props });
  } catch (failure) {
    if (!isAppError(failure) || failure.kind !== 'conflict') throw failure;
    const { code, detail, status } = failure;
    throw new AppError('conflict', { code, detail, status, fields: { name: taken } });
  }
}

/** Changes a resource group. Nothing to change is no call. */
export async function modifyResourceGroup(name: string, props: ModifyProps): Promise<void> {
  if (Object.keys(props).length > 0) await mutate(ModifyResourceGroupDocument, { name, props });
}

export const switchResourceGroup = (name: string, active: boolean): Promise<void> =>
  modifyResourceGroup(name, { is_active: active });

/** For read-backs: whether the group is on, or off. */
export const isSwitched = async (name: string, active: boolean): Promise<Outcome> =>
  outcomeOf((await readResourceGroup(name)())?.is_active === active);

export const deleteResourceGroup = async (name: string): Promise<void> =>
  void (await mutate(DeleteResourceGroupDocument, { name }));

export const isDeleted = async (name: string): Promise<Outcome> =>
  outcomeOf((await readResourceGroup(name)()) === null);
