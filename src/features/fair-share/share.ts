/** What the scheduler keeps of a domain, a project or a user of a resource group. Pure. */
import type { FairShareDomainsQuery, FairShareProjectsQuery, FairShareUsersQuery } from '@/api/gen/fair-share.v2';
import { readQuantity, type Quantity } from '@/lib/units';

type Entries = readonly { resourceType: string; quantity: string }[];
type NodeOf<Connection extends { edges: readonly { node: unknown }[] } | null> =
  NonNullable<Connection>['edges'][number]['node'];
type DomainNode = NodeOf<FairShareDomainsQuery['rgDomainFairShares']>;
type ProjectNode = NodeOf<FairShareProjectsQuery['rgProjectFairShares']>;
type UserNode = NodeOf<FairShareUsersQuery['rgUserFairShares']>;

/** One row below the resource groups. Decimals are the server's texts: they have more digits than a number holds. */
export interface Share {
  /** Name of the domain, id of the project or of the user. */
  id: string;
  name: string;
  /** Of a user. */
  email: string | null;
  fullName: string | null;
  /** Null where the server does not say. */
  active: boolean | null;
  /** What counts: its own, or the default of the group. */
  weight: string;
  usesDefault: boolean;
  /** 0 … 1; the higher, the sooner its sessions start. */
  factor: string;
  /** Share of the group's capacity over the look-back, decayed and weighed by resource. */
  normalized: string;
  /** Resource-seconds, decayed: CPU seconds, byte seconds. */
  total: Entries;
  /** The same as an average amount held: cores, bytes, devices. */
  daily: Entries;
  /** Days, both included. */
  lookback: { start: string; end: string };
  calculatedAt: string;
  createdAt: string;
  updatedAt: string;
  /** False: no factor has been computed of it. Of what is not stored the server makes up all, with its clock for the times. */
  isCalculated: boolean;
  /** False: a user whom the server does not list as a member of the project; there is only what the scheduler keeps. */
  isListed: boolean;
}

type Known = Pick<DomainNode, 'spec' | 'calculationSnapshot' | 'createdAt' | 'updatedAt'>;
type Named = Pick<Share, 'id' | 'name' | 'email' | 'fullName' | 'active'>;

function share(named: Named, { spec, calculationSnapshot: snapshot, createdAt, updatedAt }: Known): Share {
  return {
    ...named,
    weight: spec.weight,
    usesDefault: spec.usesDefault,
    factor: snapshot.fairShareFactor,
    normalized: snapshot.normalizedUsage,
    total: snapshot.totalDecayedUsage.entries,
    daily: snapshot.averageDailyDecayedUsage?.entries ?? [],
    lookback: { start: snapshot.lookbackStart, end: snapshot.lookbackEnd },
    calculatedAt: snapshot.lastCalculatedAt,
    createdAt,
    updatedAt,
    isListed: true,
    isCalculated: snapshot.lastCalculatedAt !== createdAt || Number(snapshot.normalizedUsage) > 0,
  };
}

const NOBODY = { email: null, fullName: null };

export const ofDomain = (node: DomainNode): Share =>
  share(
    { id: node.domainName, name: node.domainName, ...NOBODY, active: node.domain?.lifecycle.isActive ?? null },
    node,
  );

export const ofProject = ({ projectId: id, project, ...known }: ProjectNode): Share =>
  share({ id, name: project?.basicInfo.name ?? id, ...NOBODY, active: project?.lifecycle.isActive ?? null }, known);

export function ofUser({ userUuid: id, user, ...known }: UserNode): Share {
  const { email = id, username = null, fullName = null } = user?.basicInfo ?? {};
  return share(
    { id, name: username ?? email, email, fullName, active: user && user.status.status === 'ACTIVE' },
    known,
  );
}

/** The members that the server lists, and whoever else the scheduler keeps something of. */
export function merged(members: readonly Share[], records: readonly Share[]): Share[] {
  const listed = new Set(members.map(({ id }) => id));
  return [...members, ...records.filter(({ id }) => !listed.has(id)).map((one) => ({ ...one, isListed: false }))];
}

/** Four digits behind the point are told of what is held on average; bytes are whole. */
function told(resource: string, quantity: string): Quantity {
  const exact = readQuantity(quantity);
  if (exact === null || exact === 'unlimited') return exact;
  return readQuantity(resource === 'mem' ? exact.replace(/\..*/, '') : Number(exact).toFixed(4));
}

/** Amounts for `SlotAmounts`. */
export const amounts = (entries: Entries): ReadonlyMap<string, Quantity> =>
  new Map(entries.map(({ resourceType, quantity }) => [resourceType, told(resourceType, quantity)]));

/** A JSONString of slots, for `SlotGauges`. */
export const asSlots = (entries: Entries): string =>
  JSON.stringify(Object.fromEntries(entries.map(({ resourceType, quantity }) => [resourceType, quantity])));

/** What a row is called where there is room for one name. */
export const shareName = ({ email, name }: Share): string => email ?? name;
