import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router-dom';
import type { Identity } from '@/api/session';
import { rememberedSearch } from '@/kit/use-list-params';
import type { Release } from '@/lib/releases';
import { Logo } from '@/ui/Logo';
import { barrier, pagesFor, type Page } from './pages';

interface Props {
  viewer: { identity: Identity; release: Release };
  /** Icons alone. */
  narrow?: boolean;
  onToggle?: () => void;
  /** Called when a page is chosen. */
  onLeave?: () => void;
}

/** The pages that the role may open, by group. */
export function SideMenu({ viewer, narrow = false, onToggle, onLeave }: Props) {
  const { t } = useTranslation(['common', 'shell']);
  const groups = Map.groupBy(pagesFor(viewer.identity.role), (page) => page.group);
  const foldLabel = t(narrow ? 'shell:unfold' : 'shell:fold');
  return (
    <aside className="qd-side" aria-label={t('shell:menu')}>
      <NavLink to="/" className="qd-brand" onClick={onLeave}>
        <Logo />
        <span>{t('product')}</span>
      </NavLink>
      <nav className="qd-nav" aria-label={t('shell:pages')}>
        {[...groups].map(([group, pages]) => (
          <section key={group}>
            <h2 id={`menu-${group}`}>{t(`groups.${group}`)}</h2>
            <ul aria-labelledby={`menu-${group}`}>
              {pages.map((page) => (
                <li key={page.key}>
                  <MenuLink page={page} viewer={viewer} narrow={narrow} onLeave={onLeave} />
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
            {narrow ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          </button>
        </div>
      ) : null}
    </aside>
  );
}

function MenuLink({
  page,
  viewer,
  narrow,
  onLeave,
}: {
  page: Page;
  viewer: Props['viewer'];
  narrow: boolean;
  onLeave?: () => void;
}) {
  const { t } = useTranslation(['common', 'shell']);
  const closed = barrier(page, viewer);
  const Icon = page.icon;
  const here = useLocation().pathname === page.path;
  const name = t(`pages.${page.key}`);
  // The chunk is asked for when the pointer comes near: by the click it is there.
  if (closed?.kind === 'site')
    return (
      <span className="qd-nav-off" title={t('shell:guard.site')}>
        <Icon aria-hidden />
        <span>{name}</span>
        <span className="qd-visually-hidden">{t('shell:guard.site')}</span>
      </span>
    );
  const warm = () => void page.load().catch(() => undefined);
  return (
    <NavLink
      // Back to the list as it was left; the entry of the open page clears it.
      to={here ? page.path : page.path + rememberedSearch(page.path)}
      title={narrow ? name : undefined}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={onLeave}
    >
      <Icon aria-hidden />
      <span>{name}</span>
      {closed?.kind === 'release' ? <small>{t('shell:from', { release: closed.since })}</small> : null}
    </NavLink>
  );
}
