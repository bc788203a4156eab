import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Identity } from '@/api/session';
import { useSession } from '@/kit/use-session';
import type { Release } from '@/lib/releases';
import { loadNamespaces } from '@/ui/i18n';
import { extras, openExtra } from './extras-store';
import { pagesFor } from './pages';

const Palette = lazy(() => import('./Palette').then((m) => ({ default: m.Palette })));
const Shortcuts = lazy(() => import('./Shortcuts').then((m) => ({ default: m.Shortcuts })));
const TaskPanel = lazy(() => import('./TaskPanel').then((m) => ({ default: m.TaskPanel })));
const SignInOverlay = lazy(async () => {
  const [module] = await Promise.all([import('@/features/login/SignInOverlay'), loadNamespaces(['login', 'errors'])]);
  return { default: module.SignInOverlay };
});

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));

/** Keys that work everywhere, and what they open. */
export function Extras({ viewer }: { viewer: { identity: Identity; release: Release } }) {
  const open = useSyncExternalStore(extras.subscribe, extras.get);
  const lost = useSession().phase === 'lost';
  useShortcuts(viewer.identity, lost);
  const close = () => openExtra(null);
  return (
    <Suspense>
      {open === 'palette' ? <Palette viewer={viewer} onClose={close} /> : null}
      {open === 'keys' ? <Shortcuts pages={pagesFor(viewer.identity.role)} onClose={close} /> : null}
      {open === 'tasks' ? <TaskPanel onClose={close} /> : null}
      {lost ? <SignInOverlay /> : null}
    </Suspense>
  );
}

function useShortcuts(identity: Identity, disabled: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (disabled) return undefined;
    let pressedG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openExtra('palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      // Keys meant for an open dialog or drawer are not ours.
      if (document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]')) return;
      const jump =
        Date.now() - pressedG < 1500 ? pagesFor(identity.role).find((page) => page.jump === event.key) : undefined;
      pressedG = event.key === 'g' ? Date.now() : 0;
      if (jump) void navigate(jump.path);
      else if (event.key === '?') openExtra('keys');
      else if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>('[data-search]');
        if (!field) return;
        field.focus();
        field.select();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, identity.role, disabled]);
}
