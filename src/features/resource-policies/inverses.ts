import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, type Inverses } from '@/kit/inverses';
import type { PolicyKind } from '@/lib/paths';
import { entityOf } from './api';
import { policyEdit } from './policy-edit';

const edit = (kind: PolicyKind) =>
  editInverse(entityOf(kind), async (name) => policyEdit(kind, name, await slotsOnce()));

export const inverses: Inverses = { keypair: edit('keypair'), user: edit('user'), project: edit('project') };
