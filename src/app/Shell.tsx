import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate, useNavigation } from 'react-router-dom';
import * as v from 'valibot';
import type { Viewer } from '@/api/session';
import { Banners } from '@/features/health/Banners';
import { Connecting } from '@/features/login/Connecting';
import { useOldRelease } from '@/features/login/old-release';
import { routeBy } from '@/kit/go';
import { useLate } from '@/kit/use-late';
import { useSession } from '@/kit/use-session';
import { useKept } from '@/kit/use-kept';
import { paths } from '@/lib/paths';
import { kept } from '@/lib/storage';
import { Dialog } from '@/ui/Dialog';
import { Overlays } from './Overlays';
import { openOverlay } from '@/kit/overlays';
import { pageAt } from './pages';
import { partAt } from './parts';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';
import { usePageChange } from './use-page-change';

const menuWidth = kept('device', 'menu', v.literal('narrow'));
const openPassword = () => openOverlay('password');

/** Everything around a page. Whoever is not signed in is led to the sign-in page and comes back to this address. */
export function Shell() {
  const state = useSession();
  const old = useOldRelease(state);
  if (state.phase === 'unknown') return <Connecting />;
  if (state.phase === 'anonymous') return <ToSignIn back={state.reason !== 'signed-out'} />;
  // The sign-in page says so, and whether to go on is asked there.
  if (old) return <ToSignIn back />;
  return <Frame viewer={state} />;
}

function ToSignIn({ back }: { back: boolean }) {
  const { pathname, search } = useLocation();
  const wanted = back && pathname !== '/' ? { redirect: pathname + search } : {};
  return <Navigate to={paths.login(wanted)} replace />;
}

function Frame({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const page = pageAt(pathname);
  const part = partAt(page, pathname);
  const loading = useNavigation().state === 'loading';
  const narrow = useKept(menuWidth) === 'narrow';
  const [menuOpen, setMenuOpen] = useState(false);
  const main = usePageChange(page, part);
  const navigate = useNavigate();
  useEffect(() => routeBy((to) => void navigate(to)), [navigate]);

  useLate(true, () => import('@/ui/tooltips').then((m) => m.startTooltips));

  const toggle = useCallback(() => menuWidth.set(narrow ? undefined : 'narrow'), [narrow]);
  const showMenu = useCallback(() => setMenuOpen(true), []);

  return (
    <div className={narrow ? 'qd-shell qd-shell-narrow' : 'qd-shell'}>
      <a className="qd-skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('skip')}
      </a>
      {loading ? <div className="qd-loading-bar" aria-hidden="true" /> : null}
      {menuOpen ? (
        <Dialog label={t('menu')} className="qd-drawer" onClose={() => setMenuOpen(false)}>
          <SideMenu viewer={viewer} path={pathname} onLeave={() => setMenuOpen(false)} />
        </Dialog>
      ) : null}
      <TopBar viewer={viewer} page={page} part={part} onMenu={showMenu} />
      <SideMenu viewer={viewer} path={pathname} narrow={narrow} onToggle={toggle} />
      <main id="main" ref={main} className="qd-main" tabIndex={-1}>
        <Banners identity={viewer.identity} onPassword={openPassword} />
        <Outlet />
      </main>
      <Overlays viewer={viewer} />
    </div>
  );
}
