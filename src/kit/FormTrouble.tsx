import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { Themed } from '@/ui/Themed';
import { describeError } from './error-text';

interface Props {
  title: string;
  error: Error;
  onRetry: () => void;
  onClose: () => void;
}

/** In place of a form whose object cannot be read. */
export function FormTrouble({ title, error, onRetry, onClose }: Props) {
  const { t } = useTranslation(['forms', 'errors', 'kit']);
  return (
    <Themed>
      <Drawer
        open
        size="min(640px, 100vw)"
        title={title}
        onClose={onClose}
        closable={{ 'aria-label': t('forms:close') }}
      >
        <ErrorPanel error={describeError(t, toAppError(error))} onRetry={onRetry} />
      </Drawer>
    </Themed>
  );
}
