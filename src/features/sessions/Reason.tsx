import { useTranslation } from 'react-i18next';
import { marked } from '@/lib/text';
import { Dash } from '@/ui/TimeText';

// i18n: sessions:reason.*
/** Why a session stands where it does, in words; what the console does not know stands as the server says it. */
export function Reason({ info }: { info: string | null | undefined }) {
  const { t } = useTranslation('sessions');
  if (!info) return <Dash />;
  return <span title={marked(info)}>{t(`reason.${info}`, { defaultValue: marked(info) })}</span>;
}
