import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { Alert } from '@/ui/Alert';
import { PolicyField, RateLimitField } from './KeypairFields';
import { DEFAULT_LIMIT, type KeypairValues } from './keypair-input';

interface Props {
  action: 'policy' | 'rateLimit';
  keys: readonly string[];
  /** The key that signs this session is one of them. */
  own: boolean;
  onGo: (values: Partial<KeypairValues>) => void;
  onClose: () => void;
}

/** One policy, or one rate limit, for all chosen keypairs. */
export function BulkForm({ action, keys, own, onGo, onClose }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials']);
  const count = keys.length;
  return (
    <FormDrawer<Partial<KeypairValues>>
      formId={`credentials/bulk/${action}`}
      items={keys}
      title={t(`credentials-edit:bulk.run.${action}`, { count })}
      initial={action === 'rateLimit' ? { rateLimit: String(DEFAULT_LIMIT) } : {}}
      labels={(name) => t(`credentials:fields.${name}`)}
      submitLabel={t('credentials-edit:bulk.go', { count })}
      begins
      submit={(values) => {
        onGo(values);
        return Promise.resolve();
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {own ? <Alert type="warning" title={t('credentials:ownKey')} /> : null}
      {action === 'policy' ? <PolicyField /> : <RateLimitField own={own} />}
    </FormDrawer>
  );
}
