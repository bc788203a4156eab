/** What is read about fair share; for superadmins alone. */
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  FairShareDomainsDocument,
  FairShareProjectsDocument,
  FairShareRecordsDocument,
  FairShareUsersDocument,
} from '@/api/gen/fair-share.v2';
import {
  FairShareGroupDocument,
  FairShareGroupsDocument,
  type FairShareGroupsQuery,
} from '@/api/gen/fair-share-groups.v2';
import type { TypedDocument } from '@/api/documents';
import { pages } from '@/lib/async';
import { levelAt, type Place } from './place';
import { merged, ofDomain, ofProject, ofUser, type Share } from './share';

/** A resource group with what its factors are made by; what is used of it only where that was asked for. */
export type Group = NonNullable<FairShareGroupsQuery['adminResourceGroups']>['edges'][number]['node'];

interface Connection<Node> {
  count: number;
  edges: readonly { node: Node }[];
}

/** The document's own rows as shares, one page of them. */
type Page = (
  part: { limit: number; offset: number },
  only: string | undefined,
) => Promise<{ rows: Share[]; total: number }>;
type Ask = <R, V>(document: TypedDocument<R, V>, variables: V) => Promise<R>;

const pageOf = <Node>(connection: Connection<Node> | null, of: (node: Node) => Share) => {
  const { edges, count } = present(connection);
  return { rows: edges.map(({ node }) => of(node)), total: count };
};

const equals = (only: string | undefined) => (only === undefined ? null : { equals: only });

/** How the rows of a place are asked for: one page, or the one of an id. */
function pageReader(place: Place, ask: Ask): Page {
  const { group = '', domain = '', project = '' } = place;
  const level = levelAt(place);
  if (level === 'user')
    return async (part, only) => {
      const of = { group, domain, project, ...part, only: equals(only) };
      return pageOf((await ask(FairShareUsersDocument, of)).rgUserFairShares, ofUser);
    };
  if (level === 'project')
    return async (part, only) => {
      const of = { group, domain, ...part, only: equals(only) };
      return pageOf((await ask(FairShareProjectsDocument, of)).rgProjectFairShares, ofProject);
    };
  return async (part, only) => {
    const of = { group, ...part, only: equals(only) };
    return pageOf((await ask(FairShareDomainsDocument, of)).rgDomainFairShares, ofDomain);
  };
}

/** The records of a project's users, where a place is one. */
function recordReader({ group = '', domain = '', project }: Place, ask: Ask): Page | undefined {
  if (project === undefined) return undefined;
  return async (part, only) => {
    const of = { group, domain, project, ...part, only: equals(only) };
    return pageOf((await ask(FairShareRecordsDocument, of)).adminUserFairShares, ofUser);
  };
}

async function walk(page: Page): Promise<Share[]> {
  const { rows } = await pages((limit, offset) => page({ limit, offset }, undefined), { idOf: ({ id }) => id });
  return rows;
}

async function allOf(place: Place, ask: Ask): Promise<Share[]> {
  const records = recordReader(place, ask);
  const [members, kept] = await Promise.all([walk(pageReader(place, ask)), records ? walk(records) : []]);
  return merged(members, kept);
}

/** All shares of a place. The server gives a thousand at a time, and neither filters nor sorts by most of what is shown. */
export const readShares = (place: Place, signal?: AbortSignal): Promise<Share[]> =>
  allOf(place, (document, variables) => query(document, variables, { signal }));

/** The same past every cache. */
export const readSharesNow = (place: Place) => fresh((ask) => allOf(place, ask.query));

/** One share. Null when there is none of that id (any more). */
export const readShare = (place: Place, id: string) =>
  fresh(async (ask): Promise<Share | null> => {
    const first = { limit: 1, offset: 0 };
    const { rows } = await pageReader(place, ask.query)(first, id);
    if (rows[0]) return rows[0];
    const records = await recordReader(place, ask.query)?.(first, id);
    return merged([], records?.rows ?? [])[0] ?? null;
  });

/** All resource groups. @param use whether to ask what is used of each, which the server adds up. */
export async function readGroups(use: boolean, signal?: AbortSignal): Promise<Group[]> {
  const { rows } = await pages(
    async (limit, offset) => {
      const { adminResourceGroups } = await query(FairShareGroupsDocument, { limit, offset, use }, { signal });
      const { edges, count } = present(adminResourceGroups);
      return { rows: edges.map(({ node }) => node), total: count };
    },
    { idOf: ({ name }) => name },
  );
  return rows;
}

/** One resource group. Null when there is none of that name (any more). */
export const readGroup = (name: string) =>
  fresh(async (ask): Promise<Group | null> => {
    const { adminResourceGroups } = await ask.query(FairShareGroupDocument, { name });
    return present(adminResourceGroups).edges[0]?.node ?? null;
  });
