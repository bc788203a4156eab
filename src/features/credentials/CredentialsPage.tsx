import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export default function CredentialsPage() {
  const { t } = useTranslation('common');
  return <PageHeader title={t('pages.credentials')} />;
}
