import { useId, type ReactNode } from 'react';
import { useSearchParams } from './router';

export interface DrawerTab {
  key: string;
  label: string;
}

interface Props {
  label: string;
  /** The first is the default, which the address leaves out. None: all of it at once. */
  tabs?: readonly DrawerTab[] | undefined;
  children: (tab: string) => ReactNode;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The tabs of a drawer, the open one in the address as `part`. What a closed tab shows is not asked for. */
export function DrawerTabs({ tabs, ...rest }: Props) {
  return tabs ? <Tabs tabs={tabs} {...rest} /> : rest.children('');
}

function Tabs({ label, tabs, children }: Props & { tabs: readonly DrawerTab[] }) {
  const id = useId();
  const [params, setParams] = useSearchParams();
  const asked = params.get('part');
  const at = Math.max(
    tabs.findIndex(({ key }) => key === asked),
    0,
  );
  const current = tabs[at]?.key ?? '';
  const choose = (index: number) => {
    const next = new URLSearchParams(params);
    if (index === 0) next.delete('part');
    else next.set('part', tabs[index]?.key ?? '');
    setParams(next, { preventScrollReset: true });
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="qd-tabs">
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            className="qd-button"
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(index)}
            onKeyDown={(event) => {
              const step = STEPS[event.key];
              // With Alt they walk the rows of the list.
              if (!step || event.altKey) return;
              const next = (at + step + tabs.length) % tabs.length;
              choose(next);
              document.getElementById(`${id}-${tabs[next]?.key}`)?.focus();
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children(current)}
      </div>
    </>
  );
}
