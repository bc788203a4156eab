import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import type { SiteKeys } from '@/entities/site/keys';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useFeature } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { parseSlots } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { ownRetries } from './api';
import { ENTERPRISE_PLUGINS, keysBelow, OPEN_PLUGINS, pluginKeys } from './settings';

const IdleCheckers = lazyNamed(() => import('./idle/IdleCheckers'), 'IdleCheckers');

/** Pairs as they are kept. */
function Pairs({ label, pairs }: { label: string; pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="qd-facts" aria-label={label}>
      {pairs.map(([key, value]) => (
        <div key={key}>
          <dt className="qd-mono">
            <ServerText>{key}</ServerText>
          </dt>
          <dd>
            <ServerText>{value}</ServerText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

// i18n: configuration:plugin.*
function Plugins({ keys, enterprise = false }: { keys: SiteKeys; enterprise?: boolean }) {
  const { t } = useTranslation('configuration');
  const agents = useQuery(agentSlots());
  const known = enterprise ? ENTERPRISE_PLUGINS : OPEN_PLUGINS;
  const named = [...pluginKeys(keys)].filter(([name]) => !OPEN_PLUGINS.some((one) => one.name === name));
  const open = OPEN_PLUGINS.flatMap(({ name }) => {
    const pairs = pluginKeys(keys).get(name);
    return pairs ? [[name, pairs] as const] : [];
  });
  return (
    <>
      <Loaded of={agents}>
        {(all) => (
          <ul className="qd-config-list">
            {known.map(({ name, slots }) => {
              const count = all.filter(({ available_slots: own }) =>
                slots.some((slot) => parseSlots(own)?.has(slot)),
              ).length;
              return (
                <li key={name}>
                  {t(`plugin.${name}`)} <span className="qd-mono qd-dim">{slots.join(', ')}</span>{' '}
                  <StatusTag tone={count > 0 ? 'good' : 'neutral'}>
                    {count > 0 ? t('plugins.on', { count }) : t('plugins.off')}
                  </StatusTag>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      {(enterprise ? [] : [...open, ...named]).map(([name, pairs]) => (
        <div key={name}>
          <h3>{t('plugins.keys', { name })}</h3>
          <Pairs label={t('plugins.keys', { name })} pairs={pairs} />
        </div>
      ))}
    </>
  );
}

function Scaling() {
  const { t } = useTranslation('configuration');
  const agents = useQuery(agentSlots());
  return (
    <Loaded of={agents}>
      {(all) => (
        <p>
          <Link to={paths.agents()}>
            {t('scaling.agents', { count: all.filter(({ status }) => status === 'ALIVE').length })}
          </Link>{' '}
          · <Link to={paths.resourceGroups()}>{t('scaling.groups')}</Link>
        </p>
      )}
    </Loaded>
  );
}

function OwnRetries() {
  const { t } = useTranslation('configuration');
  const own = useQuery(ownRetries());
  return (
    <Loaded of={own}>
      {(groups) => (
        <>
          <h3>{t('retries.title')}</h3>
          {groups.length === 0 ? (
            <p>{t('retries.none')}</p>
          ) : (
            <ul className="qd-config-list">
              {groups.map(({ group, scheduler, retries }) => (
                <li key={group}>
                  <Link to={paths.resourceGroups({ open: group })}>
                    <ServerText>{group}</ServerText>
                  </Link>{' '}
                  {t('retries.of', { scheduler: scheduler.toUpperCase(), retries })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}

/** Keys below a place, or that there are none. */
function Below({ keys, above, title, none }: { keys: SiteKeys; above: string; title: string; none: string }) {
  const pairs = keysBelow(keys, above);
  return (
    <>
      <h3>{title}</h3>
      {pairs.length === 0 ? <p>{none}</p> : <Pairs label={title} pairs={pairs} />}
    </>
  );
}

function Idle({ keys }: { keys: SiteKeys }) {
  const { t } = useTranslation('configuration');
  const { available, since } = useFeature('site.idleCheckers');
  return (
    <>
      <Below keys={keys} above="config/idle/checkers" title={t('idle.keys')} none={t('idle.none')} />
      {available ? (
        <Suspense fallback={null}>
          <IdleCheckers />
        </Suspense>
      ) : (
        <p className="qd-warn-text">{t('idle.notHere', { since })}</p>
      )}
    </>
  );
}

/** What a group says beside its settings, for the search. */
export function useExtraWords(): (group: string) => string[] {
  const { t } = useTranslation('configuration');
  return (group) => {
    const plugins = group === 'plugins' ? OPEN_PLUGINS : group === 'enterprise' ? ENTERPRISE_PLUGINS : [];
    return plugins.flatMap(({ name, slots }) => [t(`plugin.${name}`), ...slots]);
  };
}

/** What of a group is no setting: what its machines have, who goes before it, what else is kept. */
export function GroupExtra({ group, keys }: { group: string; keys: SiteKeys }): ReactNode {
  const { t } = useTranslation('configuration');
  switch (group) {
    case 'scaling':
      return <Scaling />;
    case 'plugins':
      return <Plugins keys={keys} />;
    case 'enterprise':
      return <Plugins keys={keys} enterprise />;
    case 'scheduler':
      return <OwnRetries />;
    case 'idle':
      return <Idle keys={keys} />;
    case 'folders':
      return <Below keys={keys} above="volumes/proxies" title={t('folders.proxies')} none={t('folders.none')} />;
    default:
      return null;
  }
}
