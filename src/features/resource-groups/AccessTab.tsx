import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { groupAccess, owners } from './access';
import { AllowedOwners } from './AllowedOwners';
import { KeypairAccess } from './KeypairAccess';

/** Who may use a resource group: a domain for all its users, a project for its members, a keypair for itself. */
export function AccessTab({ name }: { name: string }) {
  const { t } = useTranslation('resource-groups');
  const access = useQuery(groupAccess(name));
  const all = useQuery(owners());
  return (
    <>
      <p className="qd-dim">{t('access.note')}</p>
      <Loaded of={access}>
        {({ domains, projects }) => (
          <>
            <AllowedOwners kind="domain" name={name} allowed={domains} all={{ ...all, data: all.data?.domain }} />
            <AllowedOwners kind="project" name={name} allowed={projects} all={{ ...all, data: all.data?.project }} />
          </>
        )}
      </Loaded>
      <KeypairAccess name={name} />
    </>
  );
}
