import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '@/api/client';
import { toAppError } from '@/api/errors';
import { frozen } from '@/api/health';
import { asObject } from '@/api/json';
import { Banner } from './Banner';

/** The page comes first (ms). */
const LATER = 5000;
/** Between two looks, while it runs and while it is frozen (ms). */
const SELDOM = 300_000;
const OFTEN = 60_000;

/** False: this person may not know (some releases tell superadmins alone), so asking again is of no use. */
async function look(): Promise<boolean> {
  try {
    const { status } = asObject(await rest('GET', '/manager/status'));
    frozen.set(status === 'frozen' ? (frozen.get() ?? Date.now()) : undefined);
    return true;
  } catch (e) {
    const { kind } = toAppError(e);
    return kind !== 'not-allowed' && kind !== 'not-found';
  }
}

/** Says that the manager is frozen for maintenance, as its status or a refused call tells. */
export function FrozenBanner() {
  const { t, i18n } = useTranslation('shell');
  const since = useSyncExternalStore(frozen.subscribe, frozen.get);
  const isFrozen = since !== undefined;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const plan = (pause: number) => void (timer = setTimeout(() => void round(), pause));
    const round = async () => {
      const may = document.hidden || (await look());
      if (stopped) return;
      if (may) plan(frozen.get() === undefined ? SELDOM : OFTEN);
      // Only a refused call told of it: believed for a while, until another one does.
      else if (frozen.get() !== undefined) timer = setTimeout(() => frozen.set(undefined), SELDOM);
    };
    plan(isFrozen ? OFTEN : LATER);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isFrozen]);

  if (!isFrozen) return null;
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(since);
  return <Banner>{t('banner.frozen', { since: time })}</Banner>;
}
