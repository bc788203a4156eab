import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { csvFileName, csvRow } from '@/lib/csv';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { OneTimeSecret } from '@/ui/OneTimeSecret';
import type { NewKeys } from './changes';

interface Props {
  email: string;
  /** Null: created, but the answer with the keypair was lost. */
  keys: NewKeys | null;
  /** As it was given in the form: to be handed over with the rest. */
  password: string;
  onClose: () => void;
}

/** What a new user has to be given, shown this once: it is held by this dialog alone and goes with it. */
export function NewKeypair({ email, keys, password, onClose }: Props) {
  const { t } = useTranslation(['users-edit', 'users']);
  const title = t('users-edit:keypair.title');
  const text = t('users-edit:keypair.text', { email });
  if (!keys)
    return (
      <Dialog label={title}>
        <h2>{title}</h2>
        <p className="qd-name">{text}</p>
        <p>{t('users-edit:keypair.lost')}</p>
        <div className="qd-form-buttons">
          <Button variant="primary" onClick={onClose} data-autofocus>
            {t('users-edit:keypair.close')}
          </Button>
        </div>
      </Dialog>
    );
  const save = () => {
    const head = csvRow([t('users:fields.email'), t('users-edit:accessKey'), t('users-edit:secretKey')]);
    downloadFile(csvFileName('keypair', new Date()), [head, csvRow([email, keys.accessKey, keys.secretKey])]);
  };
  const line = (name: string, value: string) => ({ name, value, copy: t('users-edit:copy', { name }) });
  return (
    <OneTimeSecret
      title={title}
      text={`${text} ${t('users-edit:keypair.once')}`}
      lines={[
        line(t('users:fields.email'), email),
        line(t('users:fields.password'), password),
        line(t('users-edit:accessKey'), keys.accessKey),
        line(t('users-edit:secretKey'), keys.secretKey),
      ]}
      download={t('users-edit:keypair.download')}
      onDownload={save}
      done={t('users-edit:keypair.close')}
      onDone={onClose}
    />
  );
}
