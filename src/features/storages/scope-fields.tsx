import { useTranslation } from 'react-i18next';
import { defineFields } from '@/kit/fields';
import { Link } from '@/kit/router';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Gauge } from '@/ui/Gauge';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { Dash } from '@/ui/TimeText';
import { limitOf, ownerIdOf, shareOf, STANDINGS, standingOf, type Scope, type Standing } from './scopes';

const TONES: Record<Standing, Tone> = {
  over: 'bad',
  near: 'warn',
  below: 'good',
  unlimited: 'neutral',
  failed: 'warn',
  waiting: 'neutral',
};

// i18n: quotas:standing.*
export function ScopeStanding({ scope }: { scope: Scope }) {
  const { t } = useTranslation('quotas');
  const standing = standingOf(scope);
  if (standing === 'waiting') return <span className="qd-dim">…</span>;
  return <StatusTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>;
}

function Share({ scope }: { scope: Scope }) {
  const { i18n } = useTranslation();
  const part = shareOf(scope);
  if (part === null) return <Dash />;
  const text = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(part);
  return <Gauge text={text} part={Math.min(part, 1)} />;
}

// i18n: quotas:source.*
/** Where the limit comes from; a policy by its name, which leads to it. */
export function LimitSource({ scope }: { scope: Scope }) {
  const { t } = useTranslation('quotas');
  const source = limitOf(scope)?.source;
  if (!source) return <Dash />;
  if (source !== 'policy') return t(`source.${source}`);
  return (
    <>
      {t('source.policy')}{' '}
      <Link className="qd-name" to={paths.resourcePolicies(scope.kind, { open: scope.policy })}>
        <ServerText>{scope.policy}</ServerText>
      </Link>
    </>
  );
}

const ownerLink = ({ kind, scope }: Scope): string =>
  kind === 'user' ? paths.users({ open: ownerIdOf(scope) }) : paths.projects({ open: ownerIdOf(scope) });

const number = (value: bigint | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** What is known of a quota scope; the server has no list of them, so all is sorted and filtered here. */
// i18n: quotas:fields.* quotas:kind.*
export const scopeFields = defineFields<Scope>()('quotas', {
  owner: {
    value: (s) => s.owner,
    link: (s) => ownerLink(s),
    sort: true,
    filter: { kind: 'text' },
    always: true,
    width: 184,
  },
  standing: {
    value: (s) => standingOf(s),
    cell: (s) => <ScopeStanding scope={s} />,
    filter: { kind: 'enum', options: STANDINGS },
    part: 'use',
    width: 124,
  },
  share: { value: (s) => shareOf(s), cell: (s) => <Share scope={s} />, sort: true, part: 'use', width: 104 },
  used: { value: (s) => number(s.figures?.used), format: 'bytes', sort: true, part: 'use', width: 90 },
  limit: { value: (s) => number(limitOf(s)?.bytes), format: 'bytes', sort: true, part: 'use', width: 100 },
  source: {
    value: (s) => {
      const source = limitOf(s)?.source;
      return source === 'policy' ? ['policy', s.policy] : (source ?? null);
    },
    cell: (s) => <LimitSource scope={s} />,
    filter: { kind: 'enum', options: ['own', 'policy', 'none'] },
    part: 'use',
    width: 138,
  },
  kind: {
    value: (s) => s.kind,
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: ['user', 'project'] },
    width: 98,
  },
  volume: {
    value: (s) => s.volume,
    format: 'code',
    sort: true,
    link: (_, id) => paths.storages({ open: id }),
    filter: { kind: 'text', choices: () => import('./volume-names').then((m) => m.quotaVolumes()) },
    width: 102,
  },
  domain: {
    value: (s) => s.domain,
    link: (_, name) => paths.domains({ open: name }),
    sort: true,
    filter: { kind: 'text' },
    width: 96,
  },
  folders: { value: (s) => s.folders, format: 'number', sort: true, part: 'use', hidden: true },
  files: { value: (s) => number(s.figures?.files), format: 'number', part: 'use', drawerOnly: true },
  policy: {
    value: (s) => s.policy,
    link: (s) => paths.resourcePolicies(s.kind, { open: s.policy }),
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
  },
  policyLimit: { value: (s) => number(s.policyLimit), format: 'bytes', sort: true, hidden: true },
  scope: { value: (s) => s.scope, format: 'code', hidden: true },
});
