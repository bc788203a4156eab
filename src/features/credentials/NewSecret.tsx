import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { said } from '@/kit/said';
import { paths } from '@/lib/paths';
import { OneTimeSecret } from '@/ui/OneTimeSecret';
import type { NewKeys } from './changes';

interface Props {
  keys: NewKeys;
  user: string;
  onClose: () => void;
}

/** The new keypair: held by this dialog alone, and gone with it. */
export function NewSecret({ keys, user, onClose }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials']);
  const line = (name: string, value: string) => ({ name, value, copy: t('made.copy', { name }) });
  const save = () => {
    // The names that the command line client reads.
    const text = `BACKEND_ACCESS_KEY=${keys.accessKey}\nBACKEND_SECRET_KEY=${keys.secretKey}\n`;
    downloadFile(`keypair_${keys.accessKey}.env`, [text], 'text/plain;charset=utf-8');
  };
  return (
    <OneTimeSecret
      title={t('made.title')}
      text={t('made.text', { user })}
      lines={[
        line(t('credentials:fields.user'), user),
        line(t('made.accessKey'), keys.accessKey),
        line(t('made.secretKey'), keys.secretKey),
      ]}
      download={t('made.download')}
      onDownload={save}
      done={t('made.done')}
      onDone={() => {
        const { accessKey: key } = keys;
        said({ did: 'created', name: key, row: key, link: { to: paths.credentials({ open: key }) } });
        onClose();
      }}
    />
  );
}
