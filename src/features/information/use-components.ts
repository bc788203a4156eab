import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { managerStatus, type ManagerStatus } from '@/entities/site/manager-status';
import { useFeature, useIdentity } from '@/kit/use-session';
import { agentVersions, appProxies, catalogue, gateway, storageProxies } from './api';
import type { Component } from './components';

export const PARTS = ['managers', 'agents', 'storages', 'appProxies', 'gateway', 'services'] as const;
export type PartName = (typeof PARTS)[number];

const managersOf = ({ nodes }: ManagerStatus): Component[] =>
  nodes.map(({ id, version, status }) => ({
    kind: 'manager',
    name: id,
    version: version || null,
    state: status === 'frozen' ? 'frozen' : status === 'running' ? 'up' : 'unknown',
  }));

const asList = (one: Component): Component[] => [one];

/** Each kind of component by a read of its own; undefined where this person may not ask. */
export function useComponents(): Record<PartName, UseQueryResult<Component[]> | undefined> {
  const { identity } = useIdentity();
  const guarded = useFeature('site.statusGuarded').available;
  const all = identity.role === 'superadmin';
  const mayAskStatus = all || !guarded;
  const managers = useQuery({ ...managerStatus(), select: managersOf, enabled: mayAskStatus });
  const agents = useQuery({ ...agentVersions(), enabled: all });
  const storages = useQuery({ ...storageProxies(), enabled: all });
  const proxies = useQuery({ ...appProxies(), enabled: all });
  const gate = useQuery({ ...gateway(), select: asList });
  const services = useQuery({ ...catalogue(), enabled: all });
  return {
    managers: mayAskStatus ? managers : undefined,
    agents: all ? agents : undefined,
    storages: all ? storages : undefined,
    appProxies: all ? proxies : undefined,
    gateway: gate,
    services: all ? services : undefined,
  };
}
