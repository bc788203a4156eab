import { useTranslation } from 'react-i18next';
import { ownName, userConsole } from '@/api/config';
import { signOut, type Identity } from '@/api/session';
import { useAppearance } from '@/ui/appearance';
import { MenuButton } from '@/ui/MenuButton';
import { openOverlay } from '@/kit/overlays';
import { ServerText } from '@/ui/ServerText';

/** Who is signed in, how the console looks to this person, and the way out. */
export function AccountMenu({ identity }: { identity: Identity }) {
  const { t } = useTranslation(['common', 'shell']);
  const { languages, themes, choose } = useAppearance();
  const name = ownName(identity.fullName || identity.username || identity.email || identity.accessKey);
  const scope = [t(`roles.${identity.role}`), identity.domain].filter(Boolean).join(' · ');
  const work = userConsole();
  const acts: Record<string, () => void> = {
    password: () => openOverlay('password'),
    keys: () => openOverlay('keys'),
    work: () => void (work && window.open(work, '_blank', 'noopener')),
    out: () => void signOut(),
  };
  return (
    <MenuButton
      className="qd-who"
      head={
        <>
          <b>
            <ServerText>{name}</ServerText>
          </b>
          <ServerText>{ownName(identity.email || identity.accessKey)}</ServerText>
          <ServerText>{scope}</ServerText>
        </>
      }
      items={[
        ...themes.map((item) => ({ ...item, section: t('theme') })),
        ...languages.map((item) => ({ ...item, section: t('language') })),
        { key: 'password', label: t('shell:ownPassword') },
        { key: 'keys', label: t('shell:shortcuts.title') },
        ...(work ? [{ key: 'work', label: t('shell:userConsole') }] : []),
        { key: 'out', label: t('shell:signOut') },
      ]}
      onChoose={(key) => (acts[key] ?? (() => choose(key)))()}
    >
      <i aria-hidden="true">{[...name][0]}</i>
      <span className="qd-visually-hidden">{t('shell:account')}</span>
      <span>
        <b>
          <ServerText>{name}</ServerText>
        </b>
        <small>
          <ServerText>{scope}</ServerText>
        </small>
      </span>
    </MenuButton>
  );
}
