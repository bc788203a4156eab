import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { announcement } from '@/entities/site/announcement';
import { useKept } from '@/kit/use-kept';
import { fingerprint } from '@/lib/fingerprint';
import { kept } from '@/lib/storage';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';

/** The page comes first (ms). */
const LATER = 4000;
/** Between two looks (ms). */
const SELDOM = 300_000;

const Markdown = lazy(() => import('@/ui/Markdown').then((module) => ({ default: module.Markdown })));
/** The announcement that this person has put away; another one is shown again. */
const putAway = kept('person', 'announcement', v.string());

/** What the site says to everybody, until one has read it. */
export function AnnouncementBanner() {
  const { t } = useTranslation('shell');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({ ...announcement(), enabled: late, refetchInterval: SELDOM });
  const away = useKept(putAway);
  if (!data?.enabled || data.message.trim() === '') return null;
  const mark = fingerprint([data.message]);
  if (mark === away) return null;
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={() => putAway.set(mark)}>
          {t('banner.putAway')}
        </Button>
      }
    >
      <Suspense fallback={data.message}>
        <Markdown text={data.message} />
      </Suspense>
    </Banner>
  );
}
