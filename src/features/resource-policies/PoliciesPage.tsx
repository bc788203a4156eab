import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from '@/kit/router';
import { paths } from '@/lib/paths';
import { KINDS } from './limits';
import { PolicyList } from './PolicyList';
import './policies.css';

// i18n: common:parts.resource-policies.*
/** Resource policies of keypairs, users and projects, each kind at its own address. */
export default function PoliciesPage() {
  const { t } = useTranslation(['policies', 'common']);
  const asked = useParams()['*'];
  const kind = KINDS.find((one) => one === asked?.replace(/\/$/, ''));
  if (!kind) return <Navigate to={paths.resourcePolicies('keypair')} replace />;
  return (
    <>
      <nav aria-label={t('kinds')} className="qd-policy-kinds">
        {KINDS.map((one) => (
          <Link key={one} to={paths.resourcePolicies(one)} aria-current={one === kind ? 'page' : undefined}>
            {t(`common:parts.resource-policies.${one}`)}
          </Link>
        ))}
      </nav>
      <PolicyList key={kind} kind={kind} />
    </>
  );
}
