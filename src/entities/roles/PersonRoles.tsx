import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { PersonRolesDocument } from '@/api/gen/person-roles.v2';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { Matrix } from './Matrix';
import { givers, thingsOf } from './permissions';
import { scopeLink, scopeName } from './scope';
import { useRightWords } from './use-right-words';

async function rolesOf(email: string, signal: AbortSignal) {
  const { adminRoleAssignments: found } = await query(PersonRolesDocument, { email }, { signal });
  const { count, edges } = present(found);
  return { count, roles: edges.flatMap(({ node }) => (node.role ? [node.role] : [])) };
}
type Roles = Awaited<ReturnType<typeof rolesOf>>;

/** What a person may do, and by which role: superadmins only, from 26.9 on. */
export function PersonRoles({ email, superadmin }: { email: string; superadmin: boolean }) {
  const { t } = useTranslation('roles-matrix');
  const read = useQuery({
    queryKey: ['roles', 'of', email],
    queryFn: ({ signal }) => rolesOf(email, signal),
  });
  return (
    <section aria-label={t('person.title', { email })}>
      {superadmin ? <p role="note">{t('person.superadmin')}</p> : null}
      <Loaded of={read}>{(found) => <Found email={email} found={found} superadmin={superadmin} />}</Loaded>
    </section>
  );
}

function Found({ email, found: { count, roles }, superadmin }: { email: string; found: Roles; superadmin: boolean }) {
  const { t } = useTranslation('roles-matrix');
  const words = useRightWords();
  const held = roles.map((role) => ({
    ...role,
    grants: role.status === 'ACTIVE' ? (role.permissions?.edges.map(({ node }) => node) ?? []) : [],
  }));
  if (held.length === 0) return superadmin ? null : <p className="qd-dim">{t('person.none')}</p>;
  return (
    <>
      <h3 className="qd-section-title">{t('person.roles')}</h3>
      {count > roles.length ? <p role="note">{t('person.more', { count: roles.length })}</p> : null}
      <ol>
        {held.map((role) => {
          const to = scopeLink(role);
          const where = t('person.where', { kind: words.scope(role.scopeType), name: scopeName(role) ?? role.scopeId });
          return (
            <li key={role.entityId}>
              <Link to={paths.roles({ open: role.entityId })} className="qd-name">
                <ServerText>{role.name}</ServerText>
              </Link>{' '}
              <span className="qd-dim">{to ? <Link to={to}>{where}</Link> : where}</span>
              {role.status === 'DELETED' ? <span className="qd-dim"> {t('person.deleted')}</span> : null}
              {role.status === 'INACTIVE' ? <span className="qd-dim"> {t('person.inactive')}</span> : null}
            </li>
          );
        })}
      </ol>
      <p className="qd-dim">{t('person.note')}</p>
      <Matrix
        label={t('person.title', { email })}
        things={thingsOf(held.flatMap(({ grants }) => grants))}
        cell={(thing, act) => {
          const at = givers(held, { thing, act });
          if (at.length === 0) return null;
          const names = at.map((place) => held[place]?.name).join(', ');
          return { mark: at.map((place) => place + 1).join(', '), words: t('person.by', { names }) };
        }}
      />
    </>
  );
}
