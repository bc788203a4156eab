/** Between the form of a resource group and what the server takes. Pure. */
import type { Edit } from '@/kit/edit-work';
import { sameValue } from '@/lib/rebase';
import type { CreateProps, ModifyProps } from './changes';
import type { ResourceGroupRow } from './fields';
import {
  changedOptions,
  createdOptions,
  isOption,
  newOptions,
  optionsAsRead,
  optionValues,
  type OptionValues,
} from './scheduler-options';

export interface GroupValues extends OptionValues {
  name: string;
  description: string;
  active: boolean;
  public: boolean;
  driver: string;
  scheduler: string;
  address: string;
  /** Never read: what is typed replaces what is stored, nothing leaves it. */
  token: string;
  /** Takes the stored one away. */
  noToken: boolean;
  hostNetwork: boolean;
}

/** As long as the server's columns. */
export const LONGEST = { name: 64, description: 512 } as const;

export const newGroup = (): GroupValues => ({
  name: '',
  description: '',
  active: true,
  public: true,
  driver: 'static',
  scheduler: 'fifo',
  address: '',
  token: '',
  noToken: false,
  hostNetwork: false,
  ...newOptions(),
});

/** A resource group as the form shows it. */
export const valuesOf = (group: ResourceGroupRow): GroupValues => ({
  name: group.name ?? '',
  description: group.description ?? '',
  active: group.is_active === true,
  public: group.is_public === true,
  driver: group.driver ?? 'static',
  scheduler: group.scheduler ?? 'fifo',
  address: group.wsproxy_addr ?? '',
  token: '',
  noToken: false,
  hostNetwork: group.use_host_network === true,
  ...optionValues(group.scheduler_opts),
});

/** Typed values as the server will give them back. */
export const asRead = (typed: Partial<GroupValues>): Partial<GroupValues> => ({
  ...typed,
  ...optionsAsRead(typed),
  ...(typed.name !== undefined && { name: typed.name.trim() }),
  ...(typed.address !== undefined && { address: typed.address.trim() }),
});

const WRITE: Record<string, (values: GroupValues) => ModifyProps> = {
  description: ({ description }) => ({ description: description || null }),
  active: ({ active }) => ({ is_active: active }),
  public: ({ public: is_public }) => ({ is_public }),
  driver: ({ driver }) => ({ driver }),
  scheduler: ({ scheduler }) => ({ scheduler }),
  address: ({ address }) => ({ wsproxy_addr: address.trim() || null }),
  token: ({ token }) => ({ wsproxy_api_token: token || null }),
  noToken: ({ noToken, token }) => (noToken && !token ? { wsproxy_api_token: null } : {}),
  hostNetwork: ({ hostNetwork }) => ({ use_host_network: hostNetwork }),
};

/** The changed fields alone; options as the server has them now, with what was changed. */
export function toModifyProps({ values, changed, before, now }: Edit<ResourceGroupRow, GroupValues>): ModifyProps {
  const names = Object.keys(changed).filter((name) => !sameValue(before[name as never], values[name as never]));
  const props: ModifyProps = {};
  for (const [name, write] of Object.entries(WRITE)) if (names.includes(name)) Object.assign(props, write(values));
  if (names.some(isOption)) props.scheduler_opts = changedOptions(now.scheduler_opts, before, values, names);
  return props;
}

export const toCreateProps = (values: GroupValues): CreateProps => ({
  description: values.description,
  is_active: values.active,
  is_public: values.public,
  driver: values.driver,
  scheduler: values.scheduler,
  scheduler_opts: createdOptions(values),
  use_host_network: values.hostNetwork,
  ...(values.address.trim() && { wsproxy_addr: values.address.trim() }),
  ...(values.token && { wsproxy_api_token: values.token }),
});

/** Characters that make an address of the console, or a line of a file, hard to read; the server takes any. */
export function nameProblem(text: string): 'required' | 'shape' | null {
  const name = text.trim();
  if (name === '') return 'required';
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) ? null : 'shape';
}

/** What people's browsers can be sent to. */
export function addressProblem(text: string): 'address' | null {
  const address = text.trim();
  if (address === '') return null;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? null : 'address';
}
