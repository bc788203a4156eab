/** What is written about policies. Each call throws an `AppError`. */
import type { PolicyKind } from '@/lib/paths';
import type { PolicyWrites } from './kinds/kind';
import { keypair } from './kinds/keypair-changes';
import { project } from './kinds/project-changes';
import { user } from './kinds/user-changes';
import type { Draft } from './values';

const API: Record<PolicyKind, PolicyWrites> = { keypair, user, project };

export const createPolicy = (kind: PolicyKind, name: string, draft: Draft): Promise<unknown> =>
  API[kind].create(name, draft);
export const modifyPolicy = (kind: PolicyKind, name: string, draft: Draft): Promise<unknown> =>
  API[kind].modify(name, draft);
export const removePolicy = (kind: PolicyKind, name: string): Promise<unknown> => API[kind].remove(name);
