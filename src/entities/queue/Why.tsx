import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import type { Waiting } from './queue';
import { useWhyWords } from './use-why-words';
import type { Why as One } from './why';
import './queue.css';

const TONES: Partial<Record<One['kind'], Tone>> = {
  noAgent: 'bad',
  architecture: 'bad',
  unread: 'neutral',
  unknown: 'neutral',
  untried: 'neutral',
  startsAt: 'info',
  dependency: 'info',
};

/** Why a session waits, in a line; what else keeps it stands in the title and in its details. */
export function Why({ of }: { of: Pick<Waiting, 'why' | 'hopeless' | 'scaling_group' | 'attempt'> }) {
  const { t } = useTranslation('queue');
  const say = useWhyWords();
  const [first, ...others] = of.why;
  if (!first) return <span className="qd-dim">…</span>;
  const words = of.why.map((one) => say(one, of.scaling_group ?? ''));
  return (
    <span className="qd-why" title={words.join('\n')}>
      {of.hopeless ? <StatusTag tone="bad">{t('never')}</StatusTag> : null}
      <span data-tone={TONES[first.kind] ?? 'warn'}>{words[0]}</span>
      {of.attempt ? <span className="qd-dim">{t('times', { shown: of.attempt.attempts })}</span> : null}
      {others.length > 0 ? <span className="qd-dim">{t('andMore', { more: others.length })}</span> : null}
    </span>
  );
}
