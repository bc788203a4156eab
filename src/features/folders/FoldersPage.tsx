import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useSearchParams } from '@/kit/router';
import { useList } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { ViewSwitch } from '@/kit/ViewSwitch';
import { useFolderActions } from './actions';
import { listFor, USERS } from './list';

const FolderDrawer = lazyNamed(() => import('./FolderDrawer'), 'FolderDrawer');
const FolderBulk = lazyNamed(() => import('./FolderBulk'), 'FolderBulk');

// i18n: folders:tabs folders:tab.*
function Folders({ users }: { users: boolean }) {
  const { t } = useTranslation('folders');
  const { identity } = useIdentity();
  const list = useList(listFor(users, identity.role));
  const { actionsOf, dialogs, cycle } = useFolderActions();
  const domain = identity.role === 'superadmin' ? null : t('inDomain', { domain: identity.domain });
  return (
    <ListPage
      list={list}
      title={t(users ? 'titleUsers' : 'title')}
      note={
        <>
          {t(users ? 'noteUsers' : 'note')} {domain}
        </>
      }
      buttons={
        <ViewSwitch
          label={t('view.label')}
          usual={{ key: 'projects', label: t('view.projects') }}
          other={{ key: USERS, label: t('view.users') }}
        />
      }
      create={{ label: t('create'), onAct: () => dialogs.open('create') }}
      actions={actionsOf}
      bulk={<FolderBulk list={list} cycle={cycle} />}
      renderDetails={(shown) => <FolderDrawer {...shown} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}

/** Folders of projects, or of users: as many as an administrator may see. */
export default function FoldersPage() {
  const [params] = useSearchParams();
  const users = params.get('view') === USERS;
  return <Folders key={users ? 'users' : 'projects'} users={users} />;
}
