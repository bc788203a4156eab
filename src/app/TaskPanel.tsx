import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog';

/** What runs and what ran. */
export function TaskPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog label={t('tasks.title')} onClose={onClose}>
      <h2>{t('tasks.title')}</h2>
      <p>{t('tasks.empty')}</p>
    </Dialog>
  );
}
