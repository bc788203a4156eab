import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ownName } from '@/api/config';
import { signOut, type Identity } from '@/api/session';
import { useTasks } from '@/kit/tasks';
import type { Release } from '@/lib/releases';
import { AppearanceMenus } from '@/ui/AppearanceMenus';
import { BarsOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@/ui/icons';
import { MenuButton } from '@/ui/MenuButton';
import { openExtra } from './extras-store';
import { manualUrl, type Page } from './pages';

interface Props {
  viewer: { identity: Identity; release: Release };
  page: Page | undefined;
  /** Of the page, where it has several. */
  part: string | undefined;
  onMenu: () => void;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Where one is, who one is, and what works on every page. */
export const TopBar = memo(function TopBar({ viewer, page, part, onMenu }: Props) {
  const { t, i18n } = useTranslation(['common', 'shell']);
  return (
    <header className="qd-top">
      <button type="button" className="qd-icon-button qd-only-narrow" aria-label={t('shell:menu')} onClick={onMenu}>
        <MenuOutlined />
      </button>
      <nav className="qd-crumbs" aria-label={t('shell:breadcrumbs')}>
        <ol>
          {page ? <li>{t(`groups.${page.group}`)}</li> : null}
          {page ? (
            <li>
              <Link to={page.path} aria-current={part ? undefined : 'page'}>
                {t(`pages.${page.key}`)}
              </Link>
            </li>
          ) : null}
          {page && part ? (
            <li>
              <span aria-current="page">{t(`parts.${page.key}.${part}`)}</span>
            </li>
          ) : null}
        </ol>
      </nav>
      <button
        type="button"
        className="qd-find"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openExtra('palette')}
      >
        <SearchOutlined />
        <span>{t('shell:palette.open')}</span>
        <kbd>{`${modifier} K`}</kbd>
      </button>
      {page ? (
        <a className="qd-manual" href={manualUrl(page, i18n.language)} target="_blank" rel="noopener noreferrer">
          <QuestionCircleOutlined />
          <span>{t('shell:manual')}</span>
          <span className="qd-visually-hidden">{t('shell:newTab')}</span>
        </a>
      ) : null}
      <TasksButton />
      <AppearanceMenus />
      <Account identity={viewer.identity} />
    </header>
  );
});

function TasksButton() {
  const { t } = useTranslation('shell');
  const running = useTasks().filter((task) => task.state === 'running').length;
  return (
    <button
      type="button"
      className="qd-icon-button qd-count"
      aria-label={t('tasks.open', { count: running })}
      title={t('tasks.title')}
      onClick={() => openExtra('tasks')}
    >
      <BarsOutlined />
      {running > 0 ? <b aria-hidden="true">{running}</b> : null}
    </button>
  );
}

function Account({ identity }: { identity: Identity }) {
  const { t } = useTranslation(['common', 'shell']);
  const name = ownName(identity.fullName || identity.username || identity.email || identity.accessKey);
  const scope = [t(`roles.${identity.role}`), identity.domain].filter(Boolean).join(' · ');
  return (
    <MenuButton
      className="qd-who"
      head={<bdi>{ownName(identity.email || identity.accessKey)}</bdi>}
      items={[
        { key: 'password', label: t('shell:ownPassword') },
        { key: 'keys', label: t('shell:shortcuts.title') },
        { key: 'out', label: t('shell:signOut') },
      ]}
      onChoose={(key) => (key === 'out' ? void signOut() : openExtra(key === 'password' ? key : 'keys'))}
    >
      <i aria-hidden="true">{[...name][0]}</i>
      <span className="qd-visually-hidden">{t('shell:account')}</span>
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>
        <small>
          <bdi>{scope}</bdi>
        </small>
      </span>
    </MenuButton>
  );
}
