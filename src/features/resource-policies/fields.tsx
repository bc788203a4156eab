import { useTranslation } from 'react-i18next';
import { defineFields, type Field, type FieldSet } from '@/kit/fields';
import type { PolicyKind } from '@/lib/paths';
import { slotInfo, slotOrder, slotWords, type SlotInfos } from '@/lib/slots';
import { UNLIMITED, type Quantity } from '@/lib/units';
import { SlotList } from '@/ui/SlotList';
import { Dash } from '@/ui/TimeText';
import { LIMITS, type Limit, type LimitName } from './limits';
import { granted, type Policy, type Slots } from './policy';
import { hostsWords, limitWords, useSlotInfos } from './words';

/** Sorts above every number, and is what CSV files have for "no limit". */
const plain = (value: number | typeof UNLIMITED | undefined): number | undefined =>
  value === UNLIMITED ? Infinity : value;

function LimitText({ limit, value }: { limit: Limit; value: number | typeof UNLIMITED | undefined }) {
  const { t, i18n } = useTranslation(['policies', 'limits']);
  return value === undefined ? <Dash /> : limitWords(t, limit, value, i18n.language);
}

function limitField(kind: PolicyKind, name: LimitName, more: Partial<Field<Policy>> = {}): Field<Policy> {
  const limit = LIMITS[kind][name] as Limit;
  return {
    value: (policy) => plain(policy.limits[name]),
    cell: (policy) => <LimitText limit={limit} value={policy.limits[name]} />,
    look: limit.unit === 'bytes' ? 'bytes' : 'number',
    sort: true,
    filter: { kind: 'number', max: limit.unit === 'bytes' ? Number.MAX_SAFE_INTEGER : limit.max },
    ...(limit.since && { since: limit.since }),
    ...more,
  };
}

function item(name: string, amount: Quantity, infos: SlotInfos, locale: string) {
  const info = slotInfo(name, infos);
  const text = amount === null ? '?' : amount === UNLIMITED ? '∞' : slotWords(amount, info, locale);
  return { name, label: info.label, text, dim: !info.known };
}

/** What the policy grants of each slot that it names or that the cluster has. */
function Granted({ policy }: { policy: Policy }) {
  const { i18n } = useTranslation();
  const infos = useSlotInfos();
  const names = slotOrder([...infos.keys(), ...policy.slots.keys()]);
  if (names.length === 0) return <Dash />;
  return <SlotList items={names.map((name) => item(name, granted(policy, name), infos, i18n.language))} />;
}

function Waiting({ slots }: { slots: Slots }) {
  const { t, i18n } = useTranslation('policies');
  const infos = useSlotInfos();
  if (slots.size === 0) return t('unlimited');
  return (
    <SlotList
      items={slotOrder(slots.keys()).map((name) => item(name, slots.get(name) ?? null, infos, i18n.language))}
    />
  );
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

const slotTexts = (slots: Slots): string[] => [...slots].map(([name, amount]) => `${name}=${amount ?? ''}`);

const name: Field<Policy> = {
  value: (policy) => policy.name,
  sort: true,
  filter: { kind: 'text' },
  always: true,
  width: 220,
};
const createdAt: Field<Policy> = {
  value: (policy) => policy.createdAt,
  look: 'time',
  sort: true,
  filter: { kind: 'date' },
};

const hosts = (policy: Policy): string[] =>
  Object.entries(policy.hosts).map(([host, permissions]) => `${host}: ${permissions.join(' ')}`);

// i18n: policies:defaultForUnspecified.* policies:fields.*
const keypair = defineFields<Policy>()('policies', {
  name,
  totalResourceSlots: { value: (p) => slotTexts(p.slots), cell: (p) => <Granted policy={p} /> },
  defaultForUnspecified: {
    value: (p) => p.unspecified,
    look: 'choice',
    sort: true,
    filter: { kind: 'enum', options: ['LIMITED', 'UNLIMITED'] },
  },
  maxConcurrentSessions: limitField('keypair', 'maxConcurrentSessions'),
  maxContainersPerSession: limitField('keypair', 'maxContainersPerSession'),
  idleTimeout: limitField('keypair', 'idleTimeout'),
  maxSessionLifetime: limitField('keypair', 'maxSessionLifetime'),
  allowedVfolderHosts: { value: hosts, cell: (p) => <HostsText policy={p} />, filter: { kind: 'text' } },
  maxPendingSessionCount: limitField('keypair', 'maxPendingSessionCount'),
  maxPendingSessionResourceSlots: {
    value: (p) => slotTexts(p.pendingSlots),
    cell: (p) => <Waiting slots={p.pendingSlots} />,
    since: 'policy.pendingLimits',
    hidden: true,
  },
  maxConcurrentSftpSessions: limitField('keypair', 'maxConcurrentSftpSessions'),
  hostPermissions: { value: hosts, cell: (p) => <Permissions policy={p} />, drawerOnly: true },
  createdAt,
});

const user = defineFields<Policy>()('policies', {
  name,
  maxVfolderCount: limitField('user', 'maxVfolderCount'),
  maxQuotaScopeSize: limitField('user', 'maxQuotaScopeSize'),
  maxSessionCountPerModelSession: limitField('user', 'maxSessionCountPerModelSession'),
  maxCustomizedImageCount: limitField('user', 'maxCustomizedImageCount'),
  maxConcurrentLogins: limitField('user', 'maxConcurrentLogins'),
  createdAt,
});

const project = defineFields<Policy>()('policies', {
  name,
  maxVfolderCount: limitField('project', 'maxVfolderCount'),
  maxQuotaScopeSize: limitField('project', 'maxQuotaScopeSize'),
  maxNetworkCount: limitField('project', 'maxNetworkCount'),
  createdAt,
});

/** What is known of the policies of each kind. */
export const policyFields: Record<PolicyKind, FieldSet<Policy>> = { keypair, user, project };

export const policyName = (policy: Policy): string => policy.name;
