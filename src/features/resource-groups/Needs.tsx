import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import { Link, useSearchParams } from '@/kit/router';
import { paths } from '@/lib/paths';
import { groupAccess } from './access';
import { resourceGroupName, type ResourceGroupRow } from './fields';
import { needsOf, type Need } from './needs';
import { optionValues } from './scheduler-options';

/** Where each need is met: a part of this drawer, or another page. */
function NeedLink({ need, name }: { need: Need; name: string }) {
  const { t } = useTranslation('resource-groups');
  const [params] = useSearchParams();
  const text = t(`need.${need}`);
  if (need === 'agent' || need === 'schedulable')
    return <Link to={paths.agents(need === 'agent' ? {} : { group: { op: 'is', value: name } })}>{text}</Link>;
  const next = new URLSearchParams(params);
  next.set('open', name);
  if (need === 'owner') next.set('part', 'access');
  // The form to meet the others is opened by the head's first button, which stands above.
  return need === 'owner' ? <Link to={`?${next}`}>{text}</Link> : text;
}

// i18n: resource-groups:need.*
/** What a resource group lacks before anybody can start a session in it; nothing where it lacks nothing, or that is not known. */
export function Needs({ group }: { group: ResourceGroupRow }) {
  const { t } = useTranslation('resource-groups');
  const name = resourceGroupName(group);
  const { data: access } = useQuery(groupAccess(name));
  const { data: agents } = useQuery(agentSlots(name));
  if (!access || !agents) return null;
  const alive = agents.filter(({ status }) => status === 'ALIVE');
  const needs = needsOf({
    active: group.is_active === true,
    public: group.is_public === true,
    sessionTypes: optionValues(group.scheduler_opts).sessionTypes,
    domains: access.domains.length,
    projects: access.projects.length,
    alive: alive.length,
    schedulable: alive.filter(({ schedulable }) => schedulable).length,
  });
  if (needs.length === 0) return null;
  return (
    <section aria-label={t('needs')} className="qd-needs">
      <h3 className="qd-section-title">{t('needs')}</h3>
      <ul>
        {needs.map((need) => (
          <li key={need}>
            <NeedLink need={need} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
