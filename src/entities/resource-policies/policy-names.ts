import { query } from '@/api/client';
import {
  PickKeypairPoliciesDocument,
  PickProjectPoliciesDocument,
  PickUserPoliciesDocument,
} from '@/api/gen/policy-selects.legacy';

type Named = readonly ({ name?: string | null } | null)[] | null | undefined;
const namesOf = (list: Named): string[] => (list ?? []).flatMap((one) => one?.name ?? []).toSorted();

/** For a filter. */
export const keypairPolicyNames = async (): Promise<string[]> =>
  namesOf((await query(PickKeypairPoliciesDocument, {})).keypair_resource_policies);
export const userPolicyNames = async (): Promise<string[]> =>
  namesOf((await query(PickUserPoliciesDocument, {})).user_resource_policies);
export const projectPolicyNames = async (): Promise<string[]> =>
  namesOf((await query(PickProjectPoliciesDocument, {})).project_resource_policies);
