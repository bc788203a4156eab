/** What is written about the policies of keypairs. */
import { mutate } from '@/api/client';
import {
  CreateKeypairPolicyDocument,
  DeleteKeypairPolicyDocument,
  ModifyKeypairPolicyDocument,
  type ModifyKeyPairResourcePolicyInput,
} from '@/api/gen/policy-changes.legacy';
import { rebasedHosts, type Hosts } from '@/kit/hosts';
import { rebase } from '@/lib/rebase';
import { parseSlot, slotInfo, type SlotInfos } from '@/lib/slots';
import { rawSlots, UNLIMITED, writeSlots, type Quantity } from '@/lib/units';
import { LIMITS } from '../limits';
import type { Slots } from '../policy';
import { asText, PENDING, SLOT, storedIn, type Draft, type Values } from '../values';
import { required, type PolicyWrites } from './kind';

/** The slots of one prefix in the server's terms; null where a text is no amount. */
function slotsOf(values: Values, prefix: string, infos: SlotInfos): Slots {
  const fields = Object.keys(values).filter((name) => name.startsWith(prefix));
  return new Map(
    fields.map((field): [string, Quantity] => {
      const name = field.slice(prefix.length);
      const text = asText(values[field]);
      return [name, text === UNLIMITED ? UNLIMITED : parseSlot(text, slotInfo(name, infos))];
    }),
  );
}

type Slotted = Record<string, unknown>;
const record = (slots: Iterable<readonly [string, Quantity]>): Slotted =>
  JSON.parse(writeSlots(new Map(slots))) as Slotted;

/** The slots that a policy grants with these values; those that its default says already are left out. */
function grantedSlots(values: Values, infos: SlotInfos, named: Slots | undefined): Slotted {
  const limited = values.defaultForUnspecified === 'LIMITED';
  return record(
    [...slotsOf(values, SLOT, infos)].filter(([name, amount]) =>
      limited ? amount !== '0' || named?.has(name) === true : amount !== UNLIMITED,
    ),
  );
}

const pendingSlots = (values: Values, infos: SlotInfos): Slotted =>
  record([...slotsOf(values, PENDING, infos)].filter(([, amount]) => amount !== UNLIMITED));

const hostsOf = (values: Values): Hosts => (values.allowedVfolderHosts ?? {}) as Hosts;

/** Slots and hosts are replaced as a whole: they are what the server has now with what was changed. */
export function keypairInput(draft: Draft): ModifyKeyPairResourcePolicyInput {
  const { values, names, infos } = draft;
  const { before = { name: '' }, now } = draft.edit ?? {};
  const limit = storedIn(LIMITS.keypair, draft);
  const unspecified = names.includes('defaultForUnspecified');
  const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
  const granted = (of: Values) => grantedSlots(of, infos, now?.slots);
  const pending = has(PENDING)
    ? rebase(rawSlots(now?.raw.pendingSlots), pendingSlots(before, infos), pendingSlots(values, infos))
    : undefined;
  return {
    max_concurrent_sessions: limit('maxConcurrentSessions'),
    max_containers_per_session: limit('maxContainersPerSession'),
    max_pending_session_count: limit('maxPendingSessionCount'),
    max_concurrent_sftp_sessions: limit('maxConcurrentSftpSessions'),
    idle_timeout: limit('idleTimeout'),
    max_session_lifetime: limit('maxSessionLifetime'),
    default_for_unspecified: unspecified ? asText(values.defaultForUnspecified) : undefined,
    // Which slots have to be named depends on the default.
    total_resource_slots:
      unspecified || has(SLOT)
        ? JSON.stringify(rebase(rawSlots(now?.raw.slots), granted(before), granted(values)))
        : undefined,
    max_pending_session_resource_slots: pending && (Object.keys(pending).length === 0 ? null : JSON.stringify(pending)),
    allowed_vfolder_hosts: names.includes('allowedVfolderHosts')
      ? rebasedHosts(now?.raw.hosts, hostsOf(before), hostsOf(values))
      : undefined,
  };
}

export const keypair: PolicyWrites = {
  create: (name, draft) => {
    const input = keypairInput(draft);
    const props = {
      ...input,
      default_for_unspecified: required(input.default_for_unspecified),
      max_concurrent_sessions: required(input.max_concurrent_sessions),
      max_containers_per_session: required(input.max_containers_per_session),
      idle_timeout: required(input.idle_timeout),
    };
    return mutate(CreateKeypairPolicyDocument, { name, props });
  },
  modify: (name, draft) => mutate(ModifyKeypairPolicyDocument, { name, props: keypairInput(draft) }),
  remove: (name) => mutate(DeleteKeypairPolicyDocument, { name }),
};
