import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { allowancesOf, type Volume } from '@/entities/storages/volume';
import { hostUsers } from './volumes-api';

interface Line {
  key: string;
  name: string;
  to: string;
  permissions: readonly string[];
}

// i18n: limits:permission.*
function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useTranslation(['storages', 'limits']);
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      {lines.length === 0 ? <p className="qd-dim">{t('storages:nobody')}</p> : null}
      <ul className="qd-plain-list">
        {lines.map(({ key, name, to, permissions }) => (
          <li key={key}>
            <Link className="qd-name" to={to}>
              <ServerText>{name}</ServerText>
            </Link>{' '}
            <span className="qd-dim">
              {permissions.map((one) => t(`limits:permission.${one}`, { defaultValue: one })).join(', ') ||
                t('limits:none')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who may do what on a volume: somebody may do what one of these allows. */
export function HostUsers({ volume: { id, domains } }: { volume: Volume }) {
  const { t } = useTranslation('storages');
  return (
    <>
      <p className="qd-dim">{t('permissionsNote')}</p>
      <Lines
        title={t('allowedBy.domains')}
        lines={domains.map((one) => ({ ...one, key: one.name, to: paths.domains({ open: one.name }) }))}
      />
      <Loaded of={useQuery(hostUsers())}>
        {({ groups, keypair_resource_policies: policies }) => (
          <>
            <Lines
              title={t('allowedBy.projects')}
              lines={allowancesOf(groups, id).map(({ row, name, permissions }) => ({
                key: row.id ?? name,
                name: `${row.domain_name ?? ''} / ${name}`,
                to: paths.projects({ open: row.id }),
                permissions,
              }))}
            />
            <Lines
              title={t('allowedBy.policies')}
              lines={allowancesOf(policies, id).map(({ name, permissions }) => ({
                key: name,
                name,
                to: paths.resourcePolicies('keypair', { open: name }),
                permissions,
              }))}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
