import { useQuery } from '@tanstack/react-query';
import { memo, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agentSlotsFor } from '@/entities/agents/agent-slots';
import { Totals } from '@/entities/agents/Totals';
import { groupsOf, totalsOf, type AgentSlots } from '@/entities/agents/totals';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link, useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { useListParams } from '@/kit/use-list-params';
import { useRight } from '@/kit/use-right';
import { useIdentity, useIsSuperadmin } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { slotInfo, slotOrder } from '@/lib/slots';
import { rawSlots } from '@/lib/units';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ServerText } from '@/ui/ServerText';
import { useAgentActions } from './actions';
import { agentsList } from './list';
import { Tiles } from './Tiles';
import { ViewSwitch } from './ViewSwitch';
import '@/kit/form.css';
import './agents.css';
import './picture.css';

const AgentDrawer = lazyNamed(() => import('./AgentDrawer'), 'AgentDrawer');
const SummaryDrawer = lazyNamed(() => import('./SummaryDrawer'), 'SummaryDrawer');
const SPEC = agentsList.spec(20);
const NO_IDS: readonly string[] = [];

/** The slot that is looked at: the address's, where some agent has it, else the first. */
function useSlot(agents: readonly AgentSlots[]) {
  const [params, setParams] = useSearchParams();
  const names = useMemo(
    () => slotOrder(agents.flatMap(({ available_slots }) => Object.keys(rawSlots(available_slots)))),
    [agents],
  );
  const slot = names.find((name) => name === params.get('slot')) ?? names[0] ?? 'cpu';
  const choose = (name: string) => {
    const next = new URLSearchParams(params);
    if (name === names[0]) next.delete('slot');
    else next.set('slot', name);
    setParams(next, { preventScrollReset: true });
  };
  return { names, slot, choose };
}

/** Drawn anew only for other agents or another slot: not when the details of one open above it. */
const Groups = memo(function Groups({
  agents,
  onOpen,
}: {
  agents: readonly AgentSlots[];
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('agents');
  const { infos } = useSlotInfos();
  const { names, slot, choose } = useSlot(agents);
  const isSuper = useIsSuperadmin();
  const groups = useMemo(() => groupsOf(agents), [agents]);
  const totals = useMemo(() => totalsOf(agents), [agents]);
  const info = useMemo(() => slotInfo(slot, infos), [slot, infos]);
  if (agents.length === 0) return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  return (
    <>
      <div className="qd-picture-bar">
        <ListTabs
          label={t('picture.by')}
          tabs={names.map((key) => ({ key, label: slotInfo(key, infos).label }))}
          current={slot}
          onChoose={choose}
        />
        <p className="qd-dim">{t('picture.legend')}</p>
      </div>
      {groups.map(([group, own], at) => (
        <section key={group} aria-label={group} className="qd-picture-group">
          <h2>
            {isSuper ? (
              <Link to={paths.resourceGroups({ open: group })}>
                <ServerText>{group}</ServerText>
              </Link>
            ) : (
              <ServerText>{group}</ServerText>
            )}
          </h2>
          <Tiles label={t('picture.agentsOf', { group })} agents={own} info={info} onOpen={onOpen} />
          {totals[at] ? <Totals total={totals[at]} /> : null}
        </section>
      ))}
    </>
  );
});

/** The cluster as a picture: each agent a tile, filled by the load of a slot, by resource group, with the sums. */
export function ClusterPicture() {
  const { t } = useTranslation('agents');
  const [state, update] = useListParams(SPEC);
  const actionsOf = useAgentActions();
  const { role } = useIdentity().identity;
  const { readOnly } = useRight('agents');
  const Drawer = role === 'superadmin' ? AgentDrawer : SummaryDrawer;
  const slots = useQuery(agentSlotsFor(role));
  const onOpen = useCallback((open: string | null) => update({ open }), [update]);
  const { data: agents } = slots;
  const ids = useMemo(
    () => (agents ? groupsOf(agents).flatMap(([, own]) => own.map(({ id }) => id ?? '')) : NO_IDS),
    [agents],
  );
  return (
    <>
      <PageHeader title={t('title')} note={readOnly ?? t('picture.note')}>
        <ViewSwitch />
      </PageHeader>
      <Loaded of={slots}>{(read) => <Groups agents={read} onOpen={onOpen} />}</Loaded>
      {state.open === null ? null : (
        <Suspense fallback={null}>
          <Drawer id={state.open} ids={ids} known={undefined} elsewhere={false} onOpen={onOpen} actionsOf={actionsOf} />
        </Suspense>
      )}
    </>
  );
}
