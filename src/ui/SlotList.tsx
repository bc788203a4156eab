import { marked } from '@/lib/text';
import './slots.css';

interface Props {
  items: readonly { name: string; label: string; text: string; dim?: boolean }[];
}

/** Amounts of resource slots in one line; a dimmed one is not offered by the cluster now. */
export const SlotList = ({ items }: Props) => (
  <span className="qd-slots" title={items.map(({ label, text }) => `${label} ${text}`).join('\n')}>
    {items.map(({ name, label, text, dim }) => (
      <span key={name} className={dim ? 'qd-dim' : undefined}>
        <span className="qd-dim">{marked(label)}</span> {text}
      </span>
    ))}
  </span>
);
