import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { useKept } from '@/kit/use-kept';
import { Button } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { ColorFields } from './ColorFields';
import { draft, inForce, isSame, type Look } from './draft';
import { Preview } from './Preview';
import '@/kit/limits.css';
import './settings.css';

const Export = lazyNamed(() => import('./Export'), 'Export');
const NameAndLogo = lazyNamed(() => import('./NameAndLogo'), 'NameAndLogo');

/** How the site looks: drawn up here, tried in both schemes, and taken away as a file. Nothing is written to the server. */
export default function SettingsPage() {
  const { t } = useTranslation(['settings', 'kit']);
  const now = inForce();
  const look = useKept(draft) ?? now;
  const set = (part: Partial<Look>) => {
    const next = { ...(draft.get() ?? now), ...part };
    // A space at the end of the name is the way to its next word.
    draft.set(isSame(next, now) && next.name === now.name ? undefined : next);
  };
  const isDraft = draft.get() !== undefined;
  return (
    <>
      <PageHeader title={t('settings:title')} note={t('settings:note')}>
        {isDraft ? <Button onClick={() => draft.set(undefined)}>{t('settings:reset')}</Button> : null}
      </PageHeader>
      <p role="status">{t(isDraft ? 'settings:isDraft' : 'settings:isInForce')}</p>
      <div className="qd-site-settings">
        <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
          <NameAndLogo look={look} now={now} onChange={set} />
        </Suspense>
        {(['light', 'dark'] as const).map((scheme) => (
          <section key={scheme} className="qd-site-card" aria-label={t(`settings:scheme.${scheme}`)}>
            <h2>{t(`settings:scheme.${scheme}`)}</h2>
            <Preview look={look} scheme={scheme} />
            <ColorFields look={look} now={now} isDark={scheme === 'dark'} onChange={set} />
          </section>
        ))}
        <Suspense>
          <Export look={look} isDraft={isDraft} />
        </Suspense>
      </div>
    </>
  );
}
