import { useSearchParams } from './router';
import { ListTabs } from './Tabs';

interface View {
  key: string;
  label: string;
}

interface Props {
  label: string;
  /** What the page shows unless its address says `?view=<other>`. */
  usual: View;
  other: View;
}

/** Two views of one page; which of them stands in the address. */
export function ViewSwitch({ label, usual, other }: Props) {
  const [params, setParams] = useSearchParams();
  return (
    <ListTabs
      label={label}
      tabs={[usual, other]}
      current={params.get('view') === other.key ? other.key : usual.key}
      onChoose={(view) => setParams(view === other.key ? { view } : {})}
    />
  );
}
