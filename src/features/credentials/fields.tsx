import { useTranslation } from 'react-i18next';
import type { KeypairListQuery } from '@/api/gen/credentials.legacy';
import { defineFields } from '@/kit/fields';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { TimeIn } from '@/ui/TimeText';

/** A keypair as lists and drawer show it; what the server computes at each call is there only where it was asked for. */
export type KeypairRow = NonNullable<NonNullable<NonNullable<KeypairListQuery['keypair_list']>['items']>[number]>;

function Permission({ admin }: { admin: boolean }) {
  const { t } = useTranslation('credentials');
  return <StatusTag tone={admin ? 'info' : 'neutral'}>{t(admin ? 'admin.true' : 'admin.false')}</StatusTag>;
}

/** What is known of a keypair. The secret key is no field: it is asked for alone, when somebody asks to see it. */
// i18n: credentials:fields.* credentials:admin.*
export const keypairFields = defineFields<KeypairRow>()('credentials', {
  accessKey: {
    value: (k) => k.access_key,
    format: 'code',
    sort: 'access_key',
    filter: { kind: 'text', column: 'access_key' },
    always: true,
    width: 200,
  },
  user: {
    value: (k) => k.user_id,
    cell: (k) => (
      <Link className="qd-name" to={paths.users({ open: k.user })}>
        {k.user_id}
      </Link>
    ),
    sort: 'email',
    filter: { kind: 'text', column: 'email' },
    width: 200,
  },
  fullName: {
    value: (k) => k.full_name,
    sort: 'full_name',
    filter: { kind: 'text', column: 'full_name' },
    hidden: true,
  },
  admin: {
    value: (k) => k.is_admin,
    cell: (k) => <Permission admin={k.is_admin ?? false} />,
    part: 'rights',
    sort: 'is_admin',
    filter: { kind: 'bool', column: 'is_admin' },
  },
  // An old key is one made early: the age runs against the date.
  age: { value: (k) => k.created_at, format: 'age', sort: '-created_at' },
  createdAt: {
    value: (k) => k.created_at,
    format: 'time',
    sort: 'created_at',
    filter: { kind: 'date', column: 'created_at' },
    hidden: true,
  },
  lastUsed: {
    value: (k) => k.last_used,
    format: 'time',
    cell: (k, { language }) => <TimeIn iso={k.last_used} relative language={language} />,
    part: 'use',
  },
  policy: {
    value: (k) => k.resource_policy,
    cell: (k) => (
      <Link className="qd-name" to={paths.resourcePolicies('keypair', { open: k.resource_policy })}>
        {k.resource_policy}
      </Link>
    ),
    sort: 'resource_policy',
    filter: {
      kind: 'text',
      column: 'resource_policy',
      choices: () => import('@/entities/resource-policies/policy-names').then((m) => m.keypairPolicyNames()),
    },
    part: 'rights',
  },
  sessions: { value: (k) => k.concurrency_used, format: 'number', part: 'use' },
  rateLimit: {
    value: (k) => k.rate_limit,
    format: 'number',
    sort: 'rate_limit',
    filter: { kind: 'number', column: 'rate_limit' },
    part: 'rights',
  },
  queries: { value: (k) => k.num_queries, format: 'number', part: 'use' },
  recentQueries: { value: (k) => k.rolling_count, format: 'number', hidden: true, part: 'use' },
  projects: {
    value: (k) => k.projects?.filter((name) => name !== null),
    format: 'list',
    hidden: true,
    part: 'rights',
    link: (_, name) => paths.projects({ q: name }),
  },
});

export const keypairId = (keypair: KeypairRow): string => keypair.access_key ?? '';

/** What a bulk run knows of a keypair. */
export type KeyRef = Pick<KeypairRow, 'access_key' | 'user_id' | 'is_active'>;
