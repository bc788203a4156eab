/** Rules by which the server deletes what it has kept for long: one for each kind of record, from 26.9 on. Superadmins only. */
import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh, shaped } from '@/api/fresh';
import {
  CreateRetentionRuleDocument,
  OldAttemptsDocument,
  OldLogsDocument,
  OldSessionsDocument,
  OldSignInsDocument,
  PurgeRetentionRuleDocument,
  RetentionRulesDocument,
  UpdateRetentionRuleDocument,
  type RetentionRulesQuery,
} from '@/api/gen/retention.v2';
import { serverClock } from '@/lib/clock';

type Node = NonNullable<RetentionRulesQuery['adminRetentionPolicies']>['edges'][number]['node'];

/** What a rule deletes, by the server's name: `LOGS`. */
export type Category = Node['category'];

export interface Rule {
  id: string;
  category: Category;
  /** Older than this is deleted. */
  days: number;
  enabled: boolean;
  /** When it last ran, ISO; null: never, as far as the server tells. */
  lastRun: string | null;
  createdAt: string;
}

/** A rule as its form has it. */
export interface RuleValues {
  days: string;
  enabled: boolean;
}

/** In the order of how often they are wanted. */
export const CATEGORIES: readonly Category[] = [
  'LOGS',
  'LOGIN',
  'SESSIONS',
  'RECONCILE_HISTORY',
  'DEPLOYMENTS',
  'ROLES_INVITATIONS',
  'USAGE_RECORDS',
  'USAGE_BUCKETS',
];

/** The server has one rule for each kind at most; kinds that come later are still shown. */
const MOST = 100;

export const readRules = fresh(async (ask): Promise<Rule[]> => {
  const { adminRetentionPolicies } = await ask.query(RetentionRulesDocument, { limit: MOST });
  return present(adminRetentionPolicies).edges.map(({ node }) => ({
    id: node.entityId,
    category: node.category,
    days: node.retentionPeriodDays,
    enabled: node.enabled,
    lastRun: node.lastSweptAt,
    createdAt: node.createdAt,
  }));
});

export const readRule = (id: string) => shaped(readRules, (rules) => rules.find((one) => one.id === id) ?? null);

export const retentionRules = () =>
  queryOptions({
    queryKey: ['site', 'retention'],
    queryFn: ({ signal }) => readRules(signal),
    staleTime: 15_000,
  });

export const valuesOf = ({ days, enabled }: Rule): RuleValues => ({ days: String(days), enabled });

/** A century: past about 2,700 years the server fails. */
const LONGEST = 36_500;

/** The code of what is wrong with a typed number of days. */
export function daysProblem(text: string): 'days' | null {
  const typed = text.trim();
  return /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= LONGEST ? null : 'days';
}

export const createRule = (category: Category, { days, enabled }: RuleValues): Promise<unknown> =>
  mutate(CreateRetentionRuleDocument, { input: { category, retentionPeriodDays: Number(days), enabled } });

/** Sends only what is given. */
export const updateRule = (id: string, { days, enabled }: Partial<RuleValues>): Promise<unknown> =>
  mutate(UpdateRetentionRuleDocument, {
    input: {
      id,
      ...(days !== undefined && { retentionPeriodDays: Number(days) }),
      ...(enabled !== undefined && { enabled }),
    },
  });

/** The rule alone; what it deleted stays deleted. */
export const purgeRule = (id: string): Promise<unknown> => mutate(PurgeRetentionRuleDocument, { id });

const DAY = 86_400_000;

/** The moment before which a rule of so many days would delete now, ISO. */
export const boundaryOf = (days: number, now = serverClock()): string => new Date(now - days * DAY).toISOString();

/** Which records of a category can be counted, with what is counted: the rest of what it deletes cannot. */
async function countOld(category: Category, before: string, signal: AbortSignal): Promise<number | null> {
  const options = { signal };
  const of = (part: { count: number } | null) => present(part).count;
  switch (category) {
    case 'LOGS':
      return of((await query(OldLogsDocument, { before }, options)).adminAuditLogsV2);
    case 'LOGIN':
      return of((await query(OldSignInsDocument, { before }, options)).adminLoginHistoryV2);
    case 'RECONCILE_HISTORY':
      return of((await query(OldAttemptsDocument, { before }, options)).adminSessionSchedulingHistories);
    case 'SESSIONS':
      return of((await query(OldSessionsDocument, { before }, options)).adminSessionsV2);
    default:
      return null;
  }
}

export interface WouldGo {
  /** ISO. */
  before: string;
  /** Of the records that can be counted; null: none of this kind can. */
  count: number | null;
}

/** What a rule of so many days would delete if it ran now, as far as that can be asked. */
export const wouldGo = (category: Category, days: number) =>
  queryOptions({
    queryKey: ['site', 'retention', category, days],
    queryFn: async ({ signal }): Promise<WouldGo> => {
      if (daysProblem(String(days))) throw new AppError('invalid');
      const before = boundaryOf(days);
      return { before, count: await countOld(category, before, signal) };
    },
    staleTime: 15_000,
  });
