import type { Db } from '../../db/db.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { encodeId } from '../../graphql/values.ts';
import { shapeUserV2 } from '../users/v2.ts';
import type { KeypairRow } from './rows.ts';

function keypairList(db: Db): List<KeypairRow> {
  return {
    getters: {
      isActive: (k) => k.is_active,
      isAdmin: (k) => k.is_admin,
      accessKey: (k) => k.access_key,
      resourcePolicy: (k) => k.resource_policy,
      userId: (k) => k.user,
      createdAt: (k) => k.created_at,
      lastUsed: (k) => k.last_used,
    },
    id: (k) => k.access_key,
    shape: (k) => shapeKeypairV2(k, db),
  };
}

function shapeKeypairV2(key: KeypairRow, db: Db): object {
  const owner = db.users.get(key.user);
  return {
    __typename: 'KeyPairV2',
    id: encodeId('KeyPairV2', key.access_key),
    accessKey: key.access_key,
    isActive: key.is_active,
    isAdmin: key.is_admin,
    createdAt: key.created_at,
    modifiedAt: key.modified_at,
    lastUsed: key.last_used,
    rateLimit: key.rate_limit,
    numQueries: key.num_queries,
    resourcePolicy: key.resource_policy,
    sshPublicKey: key.ssh_public_key,
    userId: key.user,
    isDefault: owner?.main_access_key === key.access_key,
    user: () => (owner ? shapeUserV2(owner) : null),
  };
}

export const keypairV2: Resolvers = {
  adminKeypairsV2: adminOnly(v2List({ table: 'keypairs', list: ({ db }) => keypairList(db) })),
  myKeypairs: v2List({
    rows: (_args, { db, caller }) => db.keysOf(caller.user.uuid),
    list: ({ db }) => keypairList(db),
  }),
};
