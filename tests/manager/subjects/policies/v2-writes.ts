import { duplicate, ServerError } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { bytesOf } from '../../graphql/values.ts';
import type { UserPolicyRow } from './rows.ts';
import { shapeUserPolicy } from './v2.ts';

interface Input {
  name?: string;
  maxVfolderCount?: number;
  maxConcurrentLogins?: number | null;
  maxQuotaScopeSize?: { expr: string };
  maxSessionCountPerModelSession?: number;
  maxCustomizedImageCount?: number;
}

/** What the input says; a field that is absent changes nothing. Only the limit of logins can be cleared by null. */
function columnsOf(input: Input): Partial<UserPolicyRow> {
  const { maxConcurrentLogins: logins, maxQuotaScopeSize: quota } = input;
  if (typeof logins === 'number' && logins < 1) {
    const message = 'Schema validation failed. (Input should be greater than or equal to 1)';
    throw new ServerError(message, 'backendai_parsing_invalid-parameters');
  }
  const columns: Partial<UserPolicyRow> = {};
  if (typeof input.maxVfolderCount === 'number') columns.max_vfolder_count = input.maxVfolderCount;
  if (quota) columns.max_quota_scope_size = quota.expr === '-1' ? -1 : (bytesOf(quota.expr) ?? 0);
  if (typeof input.maxSessionCountPerModelSession === 'number')
    columns.max_session_count_per_model_session = input.maxSessionCountPerModelSession;
  if (typeof input.maxCustomizedImageCount === 'number')
    columns.max_customized_image_count = input.maxCustomizedImageCount;
  if (logins !== undefined) columns.max_concurrent_logins = logins;
  return columns;
}

export const policyWritesV2: Resolvers = {
  adminCreateUserResourcePolicyV2: adminOnly(({ input }: { input: Input & { name: string } }, { db, stamp }) => {
    const columns = columnsOf(input);
    if (db.userPolicies.has(input.name)) throw duplicate('pk_user_resource_policies', 'name', input.name);
    const row: UserPolicyRow = {
      max_vfolder_count: 0,
      max_quota_scope_size: 0,
      max_session_count_per_model_session: 0,
      max_customized_image_count: 3,
      ...columns,
      name: input.name,
      created_at: stamp(),
    };
    db.userPolicies.set(input.name, row);
    return { userResourcePolicy: shapeUserPolicy(row) };
  }),
  adminUpdateUserResourcePolicyV2: adminOnly(({ name, input }: { name: string; input: Input }, { db }) => {
    const columns = columnsOf(input);
    const row = db.userPolicies.get(name);
    if (!row) {
      const message = `User Resource Policy Not Found (User resource policy with name ${name} not found.)`;
      throw new ServerError(message, 'user-resource-policy_read_not-found');
    }
    Object.assign(row, columns);
    return { userResourcePolicy: shapeUserPolicy(row) };
  }),
};
