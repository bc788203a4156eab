import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Viewer } from '@/api/session';
import { siteLogo, siteName } from '@/api/config';
import { HealthButton } from '@/features/health/HealthButton';
import { useTaskCounts } from '@/kit/task-counts';
import { BarsOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@/ui/icons';
import { Logo } from '@/ui/Logo';
import { AccountMenu } from './AccountMenu';
import { overlays, openOverlay } from '@/kit/overlays';
import { manualUrl, type Page } from './pages';
import { ServerText } from '@/ui/ServerText';

interface Props {
  viewer: Viewer;
  page: Page | undefined;
  /** Of the page, where it has several. */
  part: string | undefined;
  onMenu: () => void;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Which site this is, who one is, and what works on every page. The page's title is its own heading. */
export const TopBar = memo(function TopBar({ viewer, page, part, onMenu }: Props) {
  const { t, i18n } = useTranslation(['common', 'shell']);
  const release = viewer.release.join('.');
  return (
    <header className="qd-top">
      <button type="button" className="qd-icon-button qd-only-narrow" aria-label={t('shell:menu')} onClick={onMenu}>
        <MenuOutlined />
      </button>
      <Link to="/" className="qd-brand">
        <SiteMark />
        <span>{t('product')}</span>
      </Link>
      <span className="qd-site">
        {siteName() ? <ServerText>{siteName()}</ServerText> : null}
        <span>{release}</span>
      </span>
      {page && part && !page.deep ? (
        <nav className="qd-crumbs" aria-label={t('shell:breadcrumbs')}>
          <ol>
            <li>
              <Link to={page.path}>{t(`pages.${page.key}`)}</Link>
            </li>
            <li>
              <span aria-current="page">{t(`parts.${page.key}.${part}`)}</span>
            </li>
          </ol>
        </nav>
      ) : null}
      <button
        type="button"
        className="qd-find"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openOverlay('palette')}
      >
        <SearchOutlined />
        <span>{t('shell:palette.open')}</span>
        <kbd>{`${modifier} K`}</kbd>
      </button>
      <HealthButton release={release} />
      <TasksButton />
      {page ? (
        <a
          className="qd-icon-button"
          href={manualUrl(page, i18n.language)}
          target="_blank"
          rel="noopener noreferrer"
          title={t('shell:manual')}
        >
          <QuestionCircleOutlined />
          <span className="qd-visually-hidden">
            {t('shell:manual')} {t('shell:newTab')}
          </span>
        </a>
      ) : null}
      <AccountMenu identity={viewer.identity} />
    </header>
  );
});

/** The site's own picture where its configuration has one. */
function SiteMark() {
  const logo = siteLogo();
  return logo ? <img src={logo} alt="" height={24} className="qd-site-logo" /> : <Logo />;
}

function TasksButton() {
  const { t } = useTranslation('shell');
  const { running, failed } = useTaskCounts();
  const names = [t('tasks.open', { count: running }), failed > 0 ? t('tasks.failed', { count: failed }) : ''];
  return (
    <button
      type="button"
      className="qd-icon-button qd-count"
      aria-label={names.filter(Boolean).join(', ')}
      title={t('tasks.title')}
      onClick={() => openOverlay(overlays.get() === 'tasks' ? null : 'tasks')}
    >
      <BarsOutlined />
      {running + failed > 0 ? (
        <b aria-hidden="true" data-failed={failed > 0 || undefined}>
          {failed || running}
        </b>
      ) : null}
    </button>
  );
}
