import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';

/** Inside another site's frame nothing of the console is shown: whoever clicks there may not see what is under the pointer. */
export function FramedNotice() {
  const { t } = useTranslation('shell');
  return (
    <main>
      <Notice
        title={t('framed.title')}
        actions={
          <a href={location.href} target="_blank" rel="noopener noreferrer">
            {t('framed.open')}
          </a>
        }
      >
        {t('framed.text')}
      </Notice>
    </main>
  );
}
