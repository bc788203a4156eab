import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';
import { Bundle } from './Bundle';
import { Components } from './Components';
import { ConfigCard } from './ConfigCard';
import { Core } from './Core';
import { Deployment } from './Deployment';
import { Licence } from './Licence';
import '@/kit/detail.css';
import './information.css';

/** What runs here, whether its parts fit together, and how it is served. It is shown, not changed. */
export default function InformationPage() {
  const { t } = useTranslation('information');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className="qd-info">
        <Core />
        <Components />
        <Deployment />
        <ConfigCard />
        <Licence />
        <Bundle />
      </div>
    </>
  );
}
