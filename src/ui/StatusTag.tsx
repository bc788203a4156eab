import './ui.css';

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'neutral';

const marks: Record<Tone, string> = { good: '●', bad: '■', warn: '▲', info: '◆', neutral: '○' };

/** A status in words with a mark of its own shape, so that colour is never the only sign. */
export const StatusTag = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={`qd-tag qd-tag-${tone}`}>
    <span aria-hidden="true">{marks[tone]}</span>
    {children}
  </span>
);
