import { Button } from '@/ui/Button';
import { MenuButton } from '@/ui/MenuButton';

/** What can be done to all rows that are chosen. */
export interface BulkAct {
  key: string;
  label: string;
  /** Likes of it share one menu under this name. */
  group?: string;
  /** Ends or takes something away: it stands last and apart. */
  danger?: boolean;
  loading?: boolean;
  /** While something else is under way. */
  waits?: boolean;
  onAct: () => void;
}

/** The actions of the bulk bar in their order: harmless ones, then what ends something, at the far end. */
export function BulkActs({ acts }: { acts: readonly BulkAct[] }) {
  const groups = [...new Set(acts.filter(({ danger }) => !danger).map(({ group, key }) => group ?? key))];
  return (
    <>
      {groups.map((one) => {
        const own = acts.filter(({ group, key, danger }) => !danger && (group ?? key) === one);
        const [first] = own;
        if (first && first.group === undefined) return <Act {...first} key={one} />;
        return (
          <MenuButton
            key={one}
            className="qd-button qd-button-small qd-caret"
            align="start"
            items={own}
            onChoose={(chosen) => own.find(({ key }) => key === chosen)?.onAct()}
          >
            {one}
          </MenuButton>
        );
      })}
      <span className="qd-bulk-space" />
      {acts.map((act) => (act.danger ? <Act {...act} key={act.key} /> : null))}
    </>
  );
}

const Act = ({ label, danger = false, loading = false, waits = false, onAct }: Omit<BulkAct, 'key'>) => (
  <Button size="small" danger={danger} loading={loading} disabled={waits} onClick={onAct}>
    {label}
  </Button>
);
