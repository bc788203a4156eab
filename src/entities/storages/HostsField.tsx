import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ComponentProps } from 'react';
import { HostPermissions } from '@/kit/HostPermissions';
import { ChoicesNote } from '@/kit/Loaded';
import { hostPermissions, storageHosts } from './hosts';

interface Props {
  name: string;
  label: string;
  rules?: ComponentProps<typeof Form.Item>['rules'];
}

/** The storage hosts of the cluster with what is allowed on each, as a field of a form. */
export function HostsField({ name, label, rules }: Props) {
  const hosts = useQuery(storageHosts());
  const permissions = useQuery(hostPermissions());
  return (
    <>
      <ChoicesNote of={[hosts, permissions]} />
      <Form.Item name={name} label={label} {...(rules && { rules })}>
        <HostPermissions label={label} hosts={hosts.data ?? null} permissions={permissions.data ?? null} />
      </Form.Item>
    </>
  );
}
