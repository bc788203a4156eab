import { useQueryClient } from '@tanstack/react-query';
import { memo, Suspense, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavigateFunction } from 'react-router-dom';
import type { Viewer } from '@/api/session';
import { onHoverIntent } from '@/kit/hover-intent';
import { lazyNamed } from '@/kit/lazy-named';
import { rememberedSearch } from '@/kit/use-list-params';
import { countFormat } from '@/lib/formats';
import { StarFilled, StarOutlined } from '@/ui/icons';
import { isPlainPress } from '@/ui/plain-press';
import { basename } from './base';
import { barrier, type Page } from './pages';
import { askAhead } from './rows';

interface Props {
  page: Page;
  viewer: Viewer;
  /** Icons alone. */
  narrow: boolean;
  /** Whether the address is the page's own, and not one below it. */
  here: boolean;
  isOpen: boolean;
  isMarked: boolean;
  /** How much of it needs somebody, where that is known. */
  count: number | undefined;
  onMark: (page: Page) => void;
  go: NavigateFunction;
  /** Called when the page is chosen. */
  onLeave?: (() => void) | undefined;
}

const MenuIcon = lazyNamed(() => import('./MenuIcon'), 'MenuIcon');

/** An entry of the menu. The router's own link would be drawn again whenever a list is paged. */
export const MenuLink = memo(function MenuLink(props: Props) {
  const { page, viewer, narrow, here, isOpen, isMarked, count = 0, onMark, go, onLeave } = props;
  const { t, i18n } = useTranslation(['common', 'shell']);
  const client = useQueryClient();
  const closed = barrier(page, viewer);
  const drawing = (
    <Suspense fallback={<i className="qd-icon" />}>
      <MenuIcon name={page.key} />
    </Suspense>
  );
  const name = t(`pages.${page.key}`);
  // i18n: shell:menuCount.*
  const needs = count > 0 ? t(`shell:menuCount.${page.key}`, { count }) : '';
  if (closed?.kind === 'site')
    return (
      <span className="qd-nav-off" title={t('shell:guard.site')}>
        {drawing}
        <span>{name}</span>
        <span className="qd-visually-hidden">{t('shell:guard.site')}</span>
      </span>
    );
  // Back to the list as it was left; the entry of the open page clears it.
  const to = here ? page.path : page.path + rememberedSearch(page.path);
  // The code is asked for when the pointer comes near, the rows when it rests: by the click both are there.
  const rest = onHoverIntent(() => askAhead(page, client, new URL(basename + to, location.origin)));
  const near = (event: { type: string }) => {
    page.load().catch(() => undefined);
    if (event.type === 'focus') rest.onFocus();
    else rest.onPointerEnter();
  };
  const follow = (event: MouseEvent) => {
    rest.onClick();
    onLeave?.();
    if (!isPlainPress(event)) return;
    event.preventDefault();
    void go(to);
  };
  return (
    <>
      <a
        href={basename + to}
        aria-current={isOpen ? 'page' : undefined}
        title={[narrow ? name : '', needs].filter(Boolean).join(': ') || undefined}
        {...rest}
        onPointerEnter={near}
        onFocus={near}
        onClick={follow}
      >
        {drawing}
        <span>{name}</span>
        {needs ? (
          <>
            {' '}
            <small className="qd-nav-count">
              <span aria-hidden="true">{countFormat(i18n.language)(count)}</span>
              <span className="qd-visually-hidden">{`(${needs})`}</span>
            </small>
          </>
        ) : null}
        {closed?.kind === 'release' ? <small>{t('shell:from', { release: closed.since })}</small> : null}
      </a>
      {narrow ? null : (
        // Not among the stops of the Tab key, which it would double: the palette marks the open page as well.
        <button
          type="button"
          tabIndex={-1}
          className="qd-nav-star"
          aria-pressed={isMarked}
          aria-label={t('shell:favourite', { name })}
          title={t(isMarked ? 'shell:favouriteOff' : 'shell:favouriteOn')}
          onClick={() => onMark(page)}
        >
          {isMarked ? <StarFilled /> : <StarOutlined />}
        </button>
      )}
    </>
  );
});
