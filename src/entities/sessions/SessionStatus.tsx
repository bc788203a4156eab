import { useTranslation } from 'react-i18next';
import { marked } from '@/lib/text';
import { StatusTag } from '@/ui/StatusTag';
import { SESSION_TONES } from './statuses';

interface Props {
  /** Statuses of later releases are shown as the server says them. */
  status: string | null | undefined;
  /** How what ran in it ended, of a batch session. */
  result?: string | null | undefined;
}

// i18n: sessions:status.*
/** Where a session stands; of a finished batch session whether its work went well. */
export function SessionStatus({ status, result }: Props) {
  const { t } = useTranslation('sessions');
  const known = status ?? '';
  const failed = result?.toUpperCase() === 'FAILURE';
  const words = t(`status.${known}`, { defaultValue: marked(known) || '?' });
  if (known === 'TERMINATED' && failed) return <StatusTag tone="bad">{t('failed')}</StatusTag>;
  return <StatusTag tone={SESSION_TONES[known] ?? 'neutral'}>{words}</StatusTag>;
}
