import { useTranslation } from 'react-i18next';
import { formatDuration } from '@/lib/durations';
import { marked } from '@/lib/text';
import { Dash } from '@/ui/TimeText';
import { firstToEnd, readIdleChecks } from './idle-checks';

// i18n: sessions:check.*
/** The check that will end a session first, with the time that is left; all of them stand in the drawer. */
export function IdleChecks({ json }: { json: string | null | undefined }) {
  const { t, i18n } = useTranslation('sessions');
  const first = firstToEnd(readIdleChecks(json));
  if (!first) return <Dash />;
  const name = t(`check.${first.name}`, { defaultValue: marked(first.name) });
  const time = formatDuration(first.remaining ?? 0, i18n.language, 2);
  return <span>{t(first.grace ? 'checkGrace' : 'checkLeft', { name, time })}</span>;
}
