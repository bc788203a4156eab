import './ui.css';

interface Props {
  done: number;
  total: number;
  label: string;
  failed?: boolean;
}

/** How far something is, as a bar and in percent. */
export function Progress({ done, total, label, failed }: Props) {
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <div className="qd-progress" data-failed={failed || undefined}>
      <progress aria-label={label} max={100} value={percent} />
      <span aria-hidden="true">{percent} %</span>
    </div>
  );
}
