import { useTranslation } from 'react-i18next';
import { useKept } from '@/kit/use-kept';
import { Button } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { ColorFields } from './ColorFields';
import { draft, inForce, isSame, type Look } from './draft';
import { Export } from './Export';
import { NameAndLogo } from './NameAndLogo';
import { Preview } from './Preview';
import '@/kit/limits.css';
import './settings.css';

/** How the site looks: drawn up here, tried in both schemes, and taken away as a file. Nothing is written to the server. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const now = inForce();
  const look = useKept(draft) ?? now;
  const set = (part: Partial<Look>) => {
    const next = { ...(draft.get() ?? now), ...part };
    draft.set(isSame(next, now) ? undefined : next);
  };
  const isDraft = draft.get() !== undefined;
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        {isDraft ? <Button onClick={() => draft.set(undefined)}>{t('reset')}</Button> : null}
      </PageHeader>
      <p role="status">{t(isDraft ? 'isDraft' : 'isInForce')}</p>
      <div className="qd-site-settings">
        <NameAndLogo look={look} now={now} onChange={set} />
        {(['light', 'dark'] as const).map((scheme) => (
          <section key={scheme} className="qd-site-card" aria-label={t(`scheme.${scheme}`)}>
            <h2>{t(`scheme.${scheme}`)}</h2>
            <Preview look={look} scheme={scheme} />
            <ColorFields look={look} now={now} isDark={scheme === 'dark'} onChange={set} />
          </section>
        ))}
        <Export look={look} isDraft={isDraft} />
      </div>
    </>
  );
}
