import { useTranslation } from 'react-i18next';
import { memo, type MouseEvent } from 'react';
import { Link, useNavigate, type NavigateFunction } from 'react-router-dom';
import type { Identity } from '@/api/session';
import { isPlainPress } from '@/kit/rest';
import { rememberedSearch } from '@/kit/use-list-params';
import type { Release } from '@/lib/releases';
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@/ui/icons';
import { Logo } from '@/ui/Logo';
import { basename } from './base';
import { barrier, pageAt, pagesFor, type Page } from './pages';

interface Props {
  viewer: { identity: Identity; release: Release };
  /** Where one is. */
  path: string;
  /** Icons alone. */
  narrow?: boolean;
  onToggle?: () => void;
  /** Called when a page is chosen. */
  onLeave?: () => void;
}

/** The pages that the role may open, by group. */
export const SideMenu = memo(function SideMenu({ viewer, path, narrow = false, onToggle, onLeave }: Props) {
  const { t } = useTranslation(['common', 'shell']);
  const go = useNavigate();
  const groups = Map.groupBy(pagesFor(viewer.identity.role), (page) => page.group);
  const foldLabel = t(narrow ? 'shell:unfold' : 'shell:fold');
  return (
    <aside className="qd-side" aria-label={t('shell:menu')}>
      <Link to="/" className="qd-brand" onClick={onLeave}>
        <Logo />
        <span>{t('product')}</span>
      </Link>
      <nav className="qd-nav" aria-label={t('shell:pages')}>
        {[...groups].map(([group, pages]) => (
          <section key={group}>
            <h2 id={`menu-${group}`}>{t(`groups.${group}`)}</h2>
            <ul aria-labelledby={`menu-${group}`}>
              {pages.map((page) => (
                <li key={page.key}>
                  <MenuLink
                    page={page}
                    viewer={viewer}
                    narrow={narrow}
                    here={path === page.path}
                    isOpen={pageAt(path) === page}
                    go={go}
                    onLeave={onLeave}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {onToggle ? (
        <div className="qd-side-foot">
          <button
            type="button"
            className="qd-icon-button"
            aria-label={foldLabel}
            title={foldLabel}
            aria-expanded={!narrow}
            onClick={onToggle}
          >
            {narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          </button>
        </div>
      ) : null}
    </aside>
  );
});

interface LinkProps extends Pick<Props, 'viewer' | 'narrow' | 'onLeave'> {
  page: Page;
  /** Whether the address is the page's own, and not one below it. */
  here: boolean;
  isOpen: boolean;
  go: NavigateFunction;
}

/** An entry of the menu. The router's own link would be drawn again whenever a list is paged. */
const MenuLink = memo(function MenuLink({ page, viewer, narrow, here, isOpen, go, onLeave }: LinkProps) {
  const { t } = useTranslation(['common', 'shell']);
  const closed = barrier(page, viewer);
  const Icon = page.icon;
  const name = t(`pages.${page.key}`);
  if (closed?.kind === 'site')
    return (
      <span className="qd-nav-off" title={t('shell:guard.site')}>
        <Icon />
        <span>{name}</span>
        <span className="qd-visually-hidden">{t('shell:guard.site')}</span>
      </span>
    );
  // Back to the list as it was left; the entry of the open page clears it.
  const to = here ? page.path : page.path + rememberedSearch(page.path);
  const follow = (event: MouseEvent) => {
    onLeave?.();
    if (!isPlainPress(event)) return;
    event.preventDefault();
    void go(to);
  };
  // The chunk is asked for when the pointer comes near: by the click it is there.
  const warm = () => void page.load().catch(() => undefined);
  return (
    <a
      href={basename + to}
      aria-current={isOpen ? 'page' : undefined}
      title={narrow ? name : undefined}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={follow}
    >
      <Icon />
      <span>{name}</span>
      {closed?.kind === 'release' ? <small>{t('shell:from', { release: closed.since })}</small> : null}
    </a>
  );
});
