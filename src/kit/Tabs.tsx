import './kit.css';

interface Props {
  label: string;
  tabs: readonly { key: string; label: string }[];
  current: string | null;
  onChoose: (key: string) => void;
}

/** A list's tabs as a group of toggle buttons: they filter one list, they do not switch panels. */
export const ListTabs = ({ label, tabs, current, onChoose }: Props) => (
  <div role="group" aria-label={label} className="qd-tabs">
    {tabs.map(({ key, label: text }) => (
      <button
        key={key}
        type="button"
        className="qd-button"
        aria-pressed={key === current}
        onClick={() => onChoose(key)}
      >
        {text}
      </button>
    ))}
  </div>
);
