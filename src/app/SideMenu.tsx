import { memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { Viewer } from '@/api/session';
import { MenuFoldOutlined, MenuUnfoldOutlined, RightOutlined } from '@/ui/icons';
import { FILTER_FROM, matchingPages, menuOf, unfolded, type MenuGroup } from './menu';
import { useMenuCounts } from './menu-counts';
import { favourites, foldedGroups } from './menu-marks';
import { MenuLink } from './MenuLink';
import { pageAt, pagesFor, type Page } from './pages';

interface Props {
  viewer: Viewer;
  /** Where one is. */
  path: string;
  /** Icons alone. */
  narrow?: boolean;
  onToggle?: () => void;
  /** Called when a page is chosen. */
  onLeave?: () => void;
}

const mark = (page: Page) => favourites.toggle(page.key);

/** The pages that the role may open: what one has marked, then by group. */
export const SideMenu = memo(function SideMenu({ viewer, path, narrow = false, onToggle, onLeave }: Props) {
  const { t } = useTranslation(['common', 'shell']);
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const marked = favourites.use();
  const folded = foldedGroups.use();
  const { role } = viewer.identity;
  const all = useMemo(() => pagesFor(role), [role]);
  const counts = useMenuCounts(role);
  const id = useId();
  const canFilter = all.length >= FILTER_FROM && !narrow;
  const groups = useMemo(() => {
    const namesOf = (page: Page) => [t(`pages.${page.key}`), t(`groups.${page.group}`)];
    return canFilter && typed.trim() !== ''
      ? menuOf(matchingPages(all, typed, namesOf), [])
      : menuOf(all, narrow ? [] : marked);
  }, [t, all, typed, marked, canFilter, narrow]);
  const isFiltered = canFilter && typed.trim() !== '';
  const open = pageAt(path);
  const foldLabel = t(narrow ? 'shell:unfold' : 'shell:fold');
  const shown = (group: MenuGroup<Page>) => (narrow || isFiltered ? group.pages : unfolded(group, folded, open));
  return (
    <aside className="qd-side" aria-label={t('shell:menu')}>
      {canFilter ? (
        <input
          type="search"
          className="qd-nav-filter"
          aria-label={t('shell:filterPages')}
          placeholder={t('shell:filterPages')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      <nav className="qd-nav" aria-label={t('shell:pages')}>
        {groups.map((group) => (
          <section key={group.key}>
            <GroupHead
              id={`${id}-${group.key}`}
              group={group.key}
              isFolded={!isFiltered && !narrow && folded.includes(group.key)}
              onFold={narrow || isFiltered ? undefined : foldedGroups.toggle}
            />
            <ul id={`${id}-${group.key}-pages`} aria-labelledby={`${id}-${group.key}`}>
              {shown(group).map((page) => (
                <li key={page.key}>
                  <MenuLink
                    page={page}
                    viewer={viewer}
                    narrow={narrow}
                    here={path === page.path}
                    isOpen={open === page}
                    isMarked={marked.includes(page.key)}
                    count={counts[page.key]}
                    onMark={mark}
                    go={go}
                    onLeave={onLeave}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {isFiltered && groups.length === 0 ? <p className="qd-nav-none">{t('shell:noPageMatches')}</p> : null}
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

interface HeadProps {
  id: string;
  group: MenuGroup<Page>['key'];
  isFolded: boolean;
  /** None where nothing folds. */
  onFold: ((group: string) => void) | undefined;
}

/** The name of a group; a press folds it. What stands above all groups has a name for the ear alone. */
function GroupHead({ id, group, isFolded, onFold }: HeadProps) {
  const { t } = useTranslation('common');
  const name = t(`groups.${group}`);
  if (group === 'overview' || !onFold)
    return (
      <h2 id={id} className={group === 'overview' ? 'qd-visually-hidden' : undefined}>
        {name}
      </h2>
    );
  return (
    <h2>
      <button
        id={id}
        type="button"
        aria-expanded={!isFolded}
        aria-controls={`${id}-pages`}
        onClick={() => onFold(group)}
      >
        <span>{name}</span>
        <RightOutlined />
      </button>
    </h2>
  );
}
