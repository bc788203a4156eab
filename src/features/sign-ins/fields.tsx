import { domainNames } from '@/entities/domains/domain-names';
import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { personOf, RESULTS, STATUSES, type Attempt, type SignIn } from './sign-in';

/** What is known of a session that somebody has signed in to. */
// i18n: sign-ins:fields.* sign-ins:status.*
export const signInFields = defineFields<SignIn>()('sign-ins', {
  person: {
    value: personOf,
    filter: { kind: 'text' },
    always: true,
    into: (s) => (s.user ? paths.users({ open: s.userId, tab: 'all' }) : undefined),
    width: 240,
  },
  domain: {
    value: (s) => s.user?.organization.domainName,
    link: (_, name) => paths.domains({ open: name }),
    width: 130,
  },
  status: {
    value: (s) => s.status,
    cell: ({ status }, { t }) => (
      <StatusTag tone={status === 'ACTIVE' ? 'good' : 'neutral'}>
        {t(`sign-ins:status.${status}`, { defaultValue: status })}
      </StatusTag>
    ),
    sort: 'STATUS',
    filter: { kind: 'enum', options: STATUSES },
    width: 110,
  },
  began: {
    value: (s) => s.createdAt,
    format: 'time',
    sort: 'CREATED_AT',
    filter: { kind: 'date', column: 'createdAt' },
    width: 160,
  },
  used: {
    value: (s) => s.lastAccessedAt,
    format: 'time',
    sort: 'LAST_ACCESSED_AT',
    filter: { kind: 'date', column: 'lastAccessedAt' },
    width: 160,
  },
  ended: { value: (s) => s.invalidatedAt, format: 'time', hidden: true },
  key: { value: (s) => s.accessKey, format: 'code', filter: { kind: 'text', column: 'accessKey' }, width: 200 },
});

/** What is known of an attempt to sign in, and of the end of a session. The server keeps them in the order of time alone. */
// i18n: sign-in-history:fields.* sign-in-history:result.*
export const attemptFields = defineFields<Attempt>()('sign-in-history', {
  time: {
    value: (a) => a.createdAt,
    format: 'time',
    filter: { kind: 'date', column: 'createdAt' },
    always: true,
    width: 160,
  },
  person: {
    value: personOf,
    link: (a) => (a.user ? paths.users({ open: a.userId, tab: 'all' }) : null),
    width: 240,
  },
  domain: {
    value: (a) => a.domainName,
    filter: { kind: 'text', column: 'domainName', choices: domainNames },
    link: (_, name) => paths.domains({ open: name }),
    width: 130,
  },
  result: {
    value: (a) => a.result,
    cell: ({ result }, { t }) => (
      <StatusTag tone={result === 'SUCCESS' ? 'good' : result.startsWith('FAILED') ? 'bad' : 'neutral'}>
        {t(`sign-in-history:result.${result}`, { defaultValue: result })}
      </StatusTag>
    ),
    filter: { kind: 'enum', options: RESULTS },
    width: 200,
  },
  reason: { value: (a) => a.failReason, width: 240 },
  address: { value: (a) => a.clientIp, format: 'code', since: 'signIn.address', width: 140 },
});
