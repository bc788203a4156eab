import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { csvFileName, csvRow } from '@/lib/csv';
import { CopyButton } from '@/ui/CopyButton';
import { Dialog } from '@/ui/Dialog';
import type { NewKeys } from './changes';
import './users.css';

interface Props {
  email: string;
  /** Null: created, but the answer with the keypair was lost. */
  keys: NewKeys | null;
  onClose: () => void;
}

/** The keypair of a new user, shown this once: it is held by this dialog alone and goes with it. */
export function NewKeypair({ email, keys, onClose }: Props) {
  const { t } = useTranslation(['users-edit', 'users']);
  const save = () => {
    const head = csvRow([t('users:fields.email'), t('users-edit:accessKey'), t('users-edit:secretKey')]);
    downloadFile(csvFileName('keypair', new Date()), [head, csvRow([email, keys?.accessKey, keys?.secretKey])]);
  };
  const line = (name: string, value: string) => (
    <div>
      <dt>{name}</dt>
      <dd className="qd-mono">{value}</dd>
      <CopyButton text={value} label={t('users-edit:copy', { name })} copiedLabel={t('users-edit:copied')} />
    </div>
  );
  return (
    <Dialog label={t('users-edit:keypair.title')}>
      <h2>{t('users-edit:keypair.title')}</h2>
      <p>
        <bdi>{t('users-edit:keypair.text', { email })}</bdi>
      </p>
      {keys ? (
        <>
          <dl className="qd-secret">
            {line(t('users-edit:accessKey'), keys.accessKey)}
            {line(t('users-edit:secretKey'), keys.secretKey)}
          </dl>
          <p>{t('users-edit:keypair.once')}</p>
        </>
      ) : (
        <p>{t('users-edit:keypair.lost')}</p>
      )}
      <div className="qd-form-buttons">
        {keys ? <Button onClick={save}>{t('users-edit:keypair.download')}</Button> : null}
        <Button type="primary" onClick={onClose} data-autofocus>
          {t('users-edit:keypair.close')}
        </Button>
      </div>
    </Dialog>
  );
}
