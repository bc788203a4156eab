import type { EditSpec } from '@/kit/edit-work';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import { readPolicyNamed } from './api';
import { modifyPolicy } from './changes';
import type { Policy } from './policy';
import { asRead, slotNames, toValues, type Values } from './values';

/** How a policy is changed: only what differs is sent. */
export const policyEdit = (kind: PolicyKind, name: string, infos: SlotInfos): EditSpec<Policy, Values> => ({
  read: readPolicyNamed(kind, name),
  // With the slots that only the loaded policy named: its silence grants them now.
  toValues: (now, first) => toValues(now, infos, [...new Set([...slotNames(infos, now), ...slotNames(infos, first)])]),
  asRead: (typed) => asRead(kind, typed, infos),
  write: ({ values, changed, before, now }) =>
    modifyPolicy(kind, name, { values, names: Object.keys(changed), infos, edit: { before, now } }),
});
