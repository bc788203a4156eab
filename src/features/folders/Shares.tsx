import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PERMISSIONS } from '@/entities/folders/modes';
import { setFolderShare } from '@/entities/folders/changes';
import { folderShares, readShares, type Share } from '@/entities/folders/shares';
import { useConfirm } from '@/kit/confirm';
import { Loaded } from '@/kit/Loaded';
import { outcomeOf } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { MenuButton } from '@/ui/MenuButton';
import { ServerText } from '@/ui/ServerText';
import { folderId, folderName, hindrance, isOfProject, type FolderRow } from './folder';
import './folders.css';

// i18n: folders:permission.*
/** Who has the folder by a share of their own, and what each may do. */
export function Shares({ folder }: { folder: FolderRow }) {
  const { t } = useTranslation('folders');
  const shares = useQuery(folderShares(folderId(folder)));
  return (
    <section aria-label={t('shares.title', { name: folderName(folder) })}>
      <p className="qd-dim">{t(isOfProject(folder) ? 'shares.ofProject' : 'shares.ofUser')}</p>
      <Loaded of={shares}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('shares.none')}</p>
          ) : (
            <ul className="qd-folder-shares">
              {list.map((share) => (
                <li key={share.user}>
                  <ShareRow folder={folder} share={share} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function ShareRow({ folder, share: { user, email, permission } }: { folder: FolderRow; share: Share }) {
  const { t } = useTranslation(['folders', 'kit']);
  const confirm = useConfirm();
  const { write } = useWrites('folders');
  const id = folderId(folder);
  const now = async () => (await readShares(id)()).find((one) => one.user === user)?.permission;
  const change = (next: string | null) =>
    void confirm({
      level: next === null ? 2 : 1,
      title: t(next === null ? 'folders:shares.removeOne' : 'folders:shares.changeOne', { email }),
      body: t(next === null ? 'folders:shares.removeText' : 'folders:shares.changeText', {
        name: folderName(folder),
        was: t(`folders:permission.${permission}`, { defaultValue: permission }),
        next: t(`folders:permission.${next ?? permission}`, { defaultValue: next ?? '' }),
      }),
      okLabel: next === null ? t('folders:shares.remove') : t('folders:shares.change'),
      run: () => write(() => setFolderShare(id, user, next)),
      readBack: async () => outcomeOf((await now()) === (next ?? undefined)),
      says: {
        did: next === null ? 'removed' : 'changed',
        name: email,
        ...(next !== null && { undo: () => write(() => setFolderShare(id, user, permission)) }),
      },
    });
  const off = hindrance(folder) !== null;
  return (
    <>
      <Link to={paths.users({ q: email, open: user })} className="qd-name">
        <ServerText>{email}</ServerText>
      </Link>
      <span>{t(`folders:permission.${permission}`, { defaultValue: permission })}</span>
      {off ? null : (
        <MenuButton
          className="qd-button qd-button-small qd-caret"
          items={[
            ...PERMISSIONS.filter((one) => one !== permission).map((one) => ({
              key: one,
              label: t(`folders:permission.${one}`),
            })),
            { key: 'remove', label: t('folders:shares.remove'), danger: true },
          ]}
          label={t('folders:shares.changeOne', { email })}
          onChoose={(chosen) => change(chosen === 'remove' ? null : chosen)}
        >
          {t('folders:shares.change')}
        </MenuButton>
      )}
    </>
  );
}
