import { BarsOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { signOut, type Identity } from '@/api/session';
import type { Release } from '@/lib/releases';
import { AppearanceMenus } from '@/ui/AppearanceMenus';
import { openExtra } from './extras-store';
import { manualUrl, type Page } from './pages';

interface Props {
  viewer: { identity: Identity; release: Release };
  page: Page | undefined;
  onMenu: () => void;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Where one is, who one is, and what works on every page. */
export function TopBar({ viewer, page, onMenu }: Props) {
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
              <Link to={page.path} aria-current="page">
                {t(`pages.${page.key}`)}
              </Link>
            </li>
          ) : null}
        </ol>
      </nav>
      <button
        type="button"
        className="qd-find"
        aria-label={t('shell:palette.open')}
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
}

function TasksButton() {
  const { t } = useTranslation('shell');
  const running = 0;
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
  const scope = `${t(`roles.${identity.role}`)} · ${identity.domain}`;
  const name = identity.fullName || identity.username || identity.email || identity.accessKey;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      placement="bottomRight"
      menu={{
        items: [
          { type: 'group', key: 'who', label: <bdi>{identity.email || identity.accessKey}</bdi> },
          { key: 'keys', label: t('shell:shortcuts.title') },
          { type: 'divider' },
          { key: 'out', label: t('shell:signOut') },
        ],
        onClick: ({ key }) => (key === 'out' ? void signOut() : openExtra('keys')),
      }}
    >
      <button type="button" className="qd-who" aria-haspopup="menu" aria-label={t('shell:account', { name, scope })}>
        <i aria-hidden="true">{name.slice(0, 1)}</i>
        <span>
          <b>
            <bdi>{name}</bdi>
          </b>
          <small>
            <bdi>{scope}</bdi>
          </small>
        </span>
      </button>
    </Dropdown>
  );
}
