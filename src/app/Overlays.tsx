import { lazy, memo, Suspense, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Identity } from '@/api/session';
import { isTaken } from '@/kit/keys';
import { undoShown } from '@/kit/said';
import { useSession } from '@/kit/use-session';
import type { Release } from '@/lib/releases';
import { loadNamespaces } from '@/ui/i18n';
import { overlays, openOverlay } from '@/kit/overlays';
import { pagesFor } from './pages';

const Palette = lazy(() => import('./Palette').then((m) => ({ default: m.Palette })));
const Keys = lazy(() => import('./Keys').then((m) => ({ default: m.Keys })));
const TaskPanel = lazy(() => import('@/features/tasks/TaskPanel').then((m) => ({ default: m.TaskPanel })));
const OwnPassword = lazy(async () => {
  const words = loadNamespaces(['login']);
  const [module] = await Promise.all([import('@/features/login/OwnPassword'), words]);
  return { default: module.OwnPassword };
});
const SignInOverlay = lazy(async () => {
  const [module] = await Promise.all([import('@/features/login/SignInOverlay'), loadNamespaces(['login'])]);
  return { default: module.SignInOverlay };
});

/** Keys that work everywhere, and what they open. */
export const Overlays = memo(function Overlays({ viewer }: { viewer: { identity: Identity; release: Release } }) {
  const open = useSyncExternalStore(overlays.subscribe, overlays.get);
  const lost = useSession().phase === 'lost';
  useShortcuts(viewer.identity, lost);
  useEffect(() => () => openOverlay(null), []);
  const close = () => openOverlay(null);
  return (
    <Suspense>
      {open === 'palette' && !lost ? <Palette viewer={viewer} onClose={close} /> : null}
      {open === 'keys' ? <Keys role={viewer.identity.role} onClose={close} /> : null}
      {open === 'tasks' || open === 'changes' ? (
        <TaskPanel key={open} changes={open === 'changes'} onClose={close} />
      ) : null}
      {open === 'password' ? <OwnPassword onClose={close} /> : null}
      {lost ? <SignInOverlay /> : null}
    </Suspense>
  );
});

/** How long a `g` waits for its second key (ms). */
const JUMP_TIME = 1500;

const isPaletteKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
  return field !== null;
}

function useShortcuts({ role }: Identity, disabled: boolean): void {
  const navigate = useNavigate();
  // With the page itself: whoever sees it may press a key.
  useLayoutEffect(() => {
    if (disabled) return undefined;
    let pressedG = 0;
    const act = ({ key }: KeyboardEvent): boolean => {
      const jump = Date.now() - pressedG < JUMP_TIME && pagesFor(role).find((page) => page.jump === key);
      pressedG = key === 'g' ? Date.now() : 0;
      if (jump) void navigate(jump.path);
      else if (key === '?') openOverlay('keys');
      else if (key === 'u') return undoShown();
      else return key === '/' && focusSearch();
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isPaletteKey(event)) openOverlay('palette');
      else if (isTaken(event) || !act(event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, role, disabled]);
}
