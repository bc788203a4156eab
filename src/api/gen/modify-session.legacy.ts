// Generated from src/entities/sessions/modify-session.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyComputeSessionInput = {
  id: string;
  name?: string | null | undefined;
  priority?: number | null | undefined;
  clientMutationId?: string | null | undefined;
};

export type ModifySessionMutationVariables = Exact<{
  input: ModifyComputeSessionInput;
}>;

export type ModifySessionMutation = { modify_compute_session: { item: { row_id: string | null } | null } | null };

export const ModifySessionDocument: TypedDocument<ModifySessionMutation, ModifySessionMutationVariables> = {
  name: 'ModifySession',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifySession($input:ModifyComputeSessionInput!){modify_compute_session(input:$input){item{row_id}}}",
};
