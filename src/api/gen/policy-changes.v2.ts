// Generated from src/features/resource-policies/policy-changes.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BinarySizeInput = {
  expr: string;
};

export type CreateUserResourcePolicyInputV2 = {
  name: string;
  maxVfolderCount: number;
  maxConcurrentLogins?: number | null | undefined;
  maxQuotaScopeSize: BinarySizeInput;
  maxSessionCountPerModelSession: number;
  maxCustomizedImageCount: number;
};

export type UpdateUserResourcePolicyInput = {
  maxVfolderCount?: number | null | undefined;
  maxConcurrentLogins?: number | null | undefined;
  maxQuotaScopeSize?: BinarySizeInput | null | undefined;
  maxSessionCountPerModelSession?: number | null | undefined;
  maxCustomizedImageCount?: number | null | undefined;
};

export type CreateUserPolicyV2MutationVariables = Exact<{
  input: CreateUserResourcePolicyInputV2;
}>;

export type CreateUserPolicyV2Mutation = { adminCreateUserResourcePolicyV2: { userResourcePolicy: { name: string } } | null };

export type UpdateUserPolicyV2MutationVariables = Exact<{
  name: string;
  input: UpdateUserResourcePolicyInput;
}>;

export type UpdateUserPolicyV2Mutation = { adminUpdateUserResourcePolicyV2: { userResourcePolicy: { name: string } } | null };

export const CreateUserPolicyV2Document: TypedDocument<CreateUserPolicyV2Mutation, CreateUserPolicyV2MutationVariables> = {
  name: 'CreateUserPolicyV2',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation CreateUserPolicyV2($input:CreateUserResourcePolicyInputV2!){adminCreateUserResourcePolicyV2(input:$input){userResourcePolicy{name}}}",
};

export const UpdateUserPolicyV2Document: TypedDocument<UpdateUserPolicyV2Mutation, UpdateUserPolicyV2MutationVariables> = {
  name: 'UpdateUserPolicyV2',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateUserPolicyV2($name:String!$input:UpdateUserResourcePolicyInput!){adminUpdateUserResourcePolicyV2(name:$name input:$input){userResourcePolicy{name}}}",
};
