import { useTranslation } from 'react-i18next';
import { SlotAmounts, slotTexts } from '@/entities/slots/SlotAmounts';
import { slotColumns } from '@/entities/slots/slot-columns';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { hostsWords } from '@/entities/storages/hosts-words';
import { defineFields, type Field, type FieldSet } from '@/kit/fields';
import type { PolicyKind } from '@/lib/paths';
import { UNLIMITED } from '@/lib/units';
import { Dash } from '@/ui/TimeText';
import { LIMITS, type Limit } from './limits';
import { granted, type Policy, type Slots } from './policy';
import { limitWords } from './limit-words';

/** Sorts above every number, and is what CSV files have for "no limit". */
const plain = (value: number | typeof UNLIMITED | undefined): number | undefined =>
  value === UNLIMITED ? Infinity : value;

function LimitText({ limit, value }: { limit: Limit; value: number | typeof UNLIMITED | undefined }) {
  const { t, i18n } = useTranslation(['policies', 'limits']);
  return value === undefined ? <Dash /> : limitWords(t, limit, value, i18n.language);
}

function limitField<N extends string>(limits: Record<N, Limit>, name: N): Field<Policy> {
  const limit = limits[name];
  return {
    value: (policy) => plain(policy.limits[name]),
    cell: (policy) => <LimitText limit={limit} value={policy.limits[name]} />,
    format: limit.unit === 'bytes' ? 'bytes' : 'number',
    part: 'rights',
    sort: true,
    filter: { kind: 'number', max: limit.unit === 'bytes' ? Number.MAX_SAFE_INTEGER : limit.max },
  };
}

/** What the policy grants of each slot that it names or that the cluster has. */
function Granted({ policy }: { policy: Policy }) {
  const { infos } = useSlotInfos();
  const names = [...infos.keys(), ...policy.slots.keys()];
  return <SlotAmounts slots={new Map(names.map((name) => [name, granted(policy, name)]))} />;
}

function Waiting({ slots }: { slots: Slots }) {
  const { t } = useTranslation('policies');
  return slots.size === 0 ? t('unlimited') : <SlotAmounts slots={slots} />;
}

function HostsText({ policy }: { policy: Policy }) {
  const { t } = useTranslation(['policies', 'limits']);
  const names = Object.keys(policy.hosts).toSorted();
  if (names.length === 0) return <span className="qd-dim">{t('limits:none')}</span>;
  return (
    <span className="qd-name" title={hostsWords(t, policy.hosts)}>
      {names.join(', ')}
    </span>
  );
}

function Permissions({ policy }: { policy: Policy }) {
  const { t } = useTranslation(['policies', 'limits']);
  return <span className="qd-policy-lines">{hostsWords(t, policy.hosts)}</span>;
}

const name: Field<Policy> = {
  value: (policy) => policy.name,
  sort: true,
  filter: { kind: 'text' },
  always: true,
  width: 200,
};
const createdAt: Field<Policy> = {
  value: (policy) => policy.createdAt,
  format: 'time',
  sort: true,
  filter: { kind: 'date' },
};

const hosts = (policy: Policy): string[] =>
  Object.entries(policy.hosts).map(([host, permissions]) => `${host}: ${permissions.join(' ')}`);

// i18n: policies:defaultForUnspecified.* policies:fields.*
const keypair = defineFields<Policy>()('policies', {
  name,
  totalResourceSlots: {
    value: (p) => slotTexts(p.slots),
    cell: (p) => <Granted policy={p} />,
    hidden: true,
    width: 180,
    part: 'rights',
  },
  ...slotColumns<Policy>((p) => ({ slots: p.slots, rest: p.unspecified === 'LIMITED' ? '0' : UNLIMITED })),
  defaultForUnspecified: {
    value: (p) => p.unspecified,
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: ['LIMITED', 'UNLIMITED'] },
    part: 'rights',
  },
  maxConcurrentSessions: limitField(LIMITS.keypair, 'maxConcurrentSessions'),
  maxContainersPerSession: limitField(LIMITS.keypair, 'maxContainersPerSession'),
  idleTimeout: limitField(LIMITS.keypair, 'idleTimeout'),
  maxSessionLifetime: limitField(LIMITS.keypair, 'maxSessionLifetime'),
  allowedVfolderHosts: { value: hosts, cell: (p) => <HostsText policy={p} />, filter: { kind: 'text' } },
  maxPendingSessionCount: limitField(LIMITS.keypair, 'maxPendingSessionCount'),
  maxPendingSessionResourceSlots: {
    value: (p) => slotTexts(p.pendingSlots),
    cell: (p) => <Waiting slots={p.pendingSlots} />,
    part: 'rights',
    hidden: true,
  },
  maxConcurrentSftpSessions: limitField(LIMITS.keypair, 'maxConcurrentSftpSessions'),
  hostPermissions: { value: hosts, cell: (p) => <Permissions policy={p} />, part: 'rights', drawerOnly: true },
  createdAt,
});

const user = defineFields<Policy>()('policies', {
  name,
  maxVfolderCount: limitField(LIMITS.user, 'maxVfolderCount'),
  maxQuotaScopeSize: limitField(LIMITS.user, 'maxQuotaScopeSize'),
  maxSessionCountPerModelSession: limitField(LIMITS.user, 'maxSessionCountPerModelSession'),
  maxCustomizedImageCount: limitField(LIMITS.user, 'maxCustomizedImageCount'),
  maxConcurrentLogins: limitField(LIMITS.user, 'maxConcurrentLogins'),
  createdAt,
});

const project = defineFields<Policy>()('policies', {
  name,
  maxVfolderCount: limitField(LIMITS.project, 'maxVfolderCount'),
  maxQuotaScopeSize: limitField(LIMITS.project, 'maxQuotaScopeSize'),
  maxNetworkCount: limitField(LIMITS.project, 'maxNetworkCount'),
  createdAt,
});

/** What is known of the policies of each kind. */
export const policyFields: Record<PolicyKind, FieldSet<Policy>> = { keypair, user, project };

export const policyName = (policy: Policy): string => policy.name;
