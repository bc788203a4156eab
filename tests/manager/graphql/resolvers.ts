import type { GraphQLResolveInfo } from 'graphql';
import { adminExclusive, superadminOnly } from '../errors.ts';
import type { UserRole } from '../subjects/users/rows.ts';
import type { Context } from '../types.ts';

// The arguments come checked against the schema; each resolver declares the shape that its field has.
export type Resolve = (args: never, context: Context, info: GraphQLResolveInfo) => unknown;
export type Resolvers = Record<string, Resolve>;

/** A query that only a superadmin may ask. */
export function privileged(resolve: Resolve): Resolve {
  return (args, context, info) => {
    if (context.caller.user.role !== 'superadmin') throw superadminOnly();
    return resolve(args, context, info);
  };
}

/** Fields of the `admin…` family answer superadmins alone. */
export function adminOnly(resolve: Resolve): Resolve {
  return (args, context, info) => {
    if (context.caller.user.role !== 'superadmin') throw adminExclusive();
    return resolve(args, context, info);
  };
}

/** A mutation with a payload of `ok` and `msg`: callers of other roles get `ok:false` instead of an error. */
export function guarded(resolve: Resolve, roles: UserRole[] = ['superadmin']): Resolve {
  return (args, context, info) => {
    if (!roles.includes(context.caller.user.role)) {
      return { ok: false, msg: `no permission to execute ${info.fieldName}` };
    }
    return resolve(args, context, info);
  };
}

export function guardAll(resolvers: Resolvers): Resolvers {
  return Object.fromEntries(Object.entries(resolvers).map(([name, resolve]) => [name, guarded(resolve)]));
}

export const SUCCESS = { ok: true, msg: 'success' };
