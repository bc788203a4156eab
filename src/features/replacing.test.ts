/**
 * Every form that writes something which the server replaces as a whole: whatever somebody else changed since the form was
 * opened stays to the letter, and what the form changed is there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, threeWay } from '@/kit/conflict';
import type { Values } from '@/kit/drafts';
import type { Edit } from '@/kit/edit-work';
import type { SlotInfos } from '@/lib/slots';
import { toModifyProps as domainProps, valuesOf as domainValues } from './domains/domain-input';
import type { DomainRow } from './domains/fields';
import { propsOf as presetProps, valuesOf as presetValues, type Preset } from './presets/preset-input';
import { toModifyProps as projectProps, valuesOf as projectValues } from './projects/project-input';
import type { ProjectRow } from './projects/fields';
import { readKeypairPolicy } from './resource-policies/kinds/keypair';
import { keypairInput } from './resource-policies/kinds/keypair-changes';
import { slotNames, toValues as policyValues } from './resource-policies/values';
import { toModifyProps as userProps, valuesOf as userValues } from './users/user-input';

// The cluster describes these; rows also name others, which have come or gone since.
const infos: SlotInfos = new Map(
  ['cpu', 'mem', 'cuda.shares'].map((name) => [
    name,
    { name, label: name, known: true, format: { unit: '', binary: name === 'mem', roundLength: 0 } },
  ]),
);

type Row = Record<string, unknown>;
type Keyed = Record<string, unknown>;
const parsed = (json: unknown): Keyed => JSON.parse(String(json ?? '{}')) as Keyed;

interface Form {
  /** A row as the server gives it. */
  row: fc.Arbitrary<Row>;
  toValues: (row: Row, first: Row) => Values;
  /** What somebody does in the form. */
  act: fc.Arbitrary<(values: Values) => Values>;
  props: (edit: Edit<Row, Values>) => Row;
  /** The parts that are replaced: as they are in a row and in what is sent, each as a record of single entries. */
  parts: Record<string, (row: Row) => Keyed>;
}

/** JSON leaves out what is undefined. */
const asSent = (input: object): Row => JSON.parse(JSON.stringify(input)) as Row;
const asEntries = (list: unknown): Keyed =>
  Object.fromEntries(((list ?? []) as unknown[]).map((one) => [String(one), true]));
const hostEntries = (json: unknown): Keyed =>
  Object.fromEntries(
    Object.entries(parsed(json)).flatMap(([host, list]) => [
      [host, 'allowed'],
      ...(Array.isArray(list) ? list : []).map((one) => [`${host} ${String(one)}`, true]),
    ]),
  );

const amount = fc.constantFrom('1', '2', '4', '1073741824');
const slots = fc
  .dictionary(fc.constantFrom('cpu', 'mem', 'rocm.device', 'odd.slot'), amount, { noNullPrototype: true })
  .map((one) => JSON.stringify({ cpu: '1', mem: '1073741824', ...one }));
const names = (...all: string[]) => fc.subarray(all);
const hosts = fc
  .dictionary(fc.constantFrom('local:v1', 'local:v2', 'gone:v3'), names('create-vfolder', 'upload-file'), {
    noNullPrototype: true,
  })
  .map((one) => JSON.stringify(one));

const setSlot = fc
  .tuple(fc.constantFrom('cpu', 'mem', 'cuda.shares'), fc.constantFrom('3', '8'))
  .map(([name, text]) => (values: Values): Values => ({ ...values, [`slot:${name}`]: text }));
const setHosts = (field: string) =>
  fc
    .tuple(fc.constantFrom('local:v1', 'local:v2', 'local:new'), names('create-vfolder', 'delete-vfolder'))
    .map(([host, list]) => (values: Values): Values => ({
      ...values,
      [field]: { ...(values[field] as object), [host]: list.toSorted() },
    }));
const toggle = (field: string, ...all: string[]) =>
  fc.constantFrom(...all).map((one) => (values: Values): Values => {
    const list = (values[field] ?? []) as string[];
    return { ...values, [field]: list.includes(one) ? list.filter((other) => other !== one) : [...list, one] };
  });

const FORMS: Record<string, Form> = {
  preset: {
    row: fc.record({ id: fc.constant('1'), name: fc.constant('p'), resource_slots: slots }),
    toValues: (row, first) => presetValues(row as Preset, infos, first as Preset),
    act: setSlot,
    props: (edit) => presetProps(edit as never, infos),
    parts: { resource_slots: (row) => parsed(row.resource_slots) },
  },
  project: {
    row: fc.record({ name: fc.constant('p'), total_resource_slots: slots, allowed_vfolder_hosts: hosts }),
    toValues: (row, first) => ({ ...projectValues(row as ProjectRow, infos, first as ProjectRow) }),
    act: fc.oneof(setSlot, setHosts('hostPermissions')),
    props: (edit) => projectProps(edit as never, infos),
    parts: {
      total_resource_slots: (row) => parsed(row.total_resource_slots),
      allowed_vfolder_hosts: (row) => hostEntries(row.allowed_vfolder_hosts),
    },
  },
  domain: {
    row: fc.record({
      name: fc.constant('d'),
      total_resource_slots: slots,
      allowed_vfolder_hosts: hosts,
      allowed_docker_registries: names('a', 'b', 'c'),
    }),
    toValues: (row, first) => ({ ...domainValues(row as DomainRow, infos, first as DomainRow) }),
    act: fc.oneof(setSlot, setHosts('hostPermissions'), toggle('registries', 'a', 'b', 'x')),
    props: (edit) => domainProps(edit as never, infos),
    parts: {
      total_resource_slots: (row) => parsed(row.total_resource_slots),
      allowed_vfolder_hosts: (row) => hostEntries(row.allowed_vfolder_hosts),
      allowed_docker_registries: (row) => asEntries(row.allowed_docker_registries),
    },
  },
  'keypair policy': {
    row: fc.record({
      name: fc.constant('k'),
      default_for_unspecified: fc.constant('UNLIMITED'),
      total_resource_slots: slots,
      max_pending_session_resource_slots: slots,
      allowed_vfolder_hosts: hosts,
    }),
    toValues: (row, first) => {
      const [now, began] = [row, first].map((one) => readKeypairPolicy(one as never));
      return now && began
        ? policyValues(now, infos, [...new Set([...slotNames(infos, now), ...slotNames(infos, began)])])
        : {};
    },
    act: fc.oneof(
      setSlot,
      setHosts('allowedVfolderHosts'),
      fc.constant((values: Values): Values => ({ ...values, 'pending:cpu': '9' })),
    ),
    props: ({ values, changed, before, now }) =>
      asSent(
        keypairInput({
          values: values as never,
          names: Object.keys(changed),
          infos,
          edit: { before: before as never, now: readKeypairPolicy(now as never) },
        }),
      ),
    parts: {
      total_resource_slots: (row) => parsed(row.total_resource_slots),
      max_pending_session_resource_slots: (row) => parsed(row.max_pending_session_resource_slots),
      allowed_vfolder_hosts: (row) => hostEntries(row.allowed_vfolder_hosts),
    },
  },
  user: {
    row: fc
      .record({
        groups: names('p1', 'p2', 'p3').map((ids) => ['store', ...ids].map((id) => ({ id, name: id }))),
        allowed_client_ip: names('10.0.0.0/8', '10.1.1.1/32', '::1/128'),
        container_gids: fc.subarray([1, 2, 3]),
      })
      .map((row) => ({ ...row, email: 'a@example.org', domain_name: 'default' })),
    toValues: (row) => ({ ...userValues(row, new Set(['p1', 'p2', 'p3', 'p4'])) }),
    act: fc.oneof(
      toggle('projects', 'p1', 'p4'),
      toggle('addresses', '10.0.0.0/8', '10.2.2.2/32'),
      toggle('containerGids', '1', '9'),
    ),
    props: ({ values, changed }) => userProps(values as never, Object.keys(changed), ['store']),
    parts: {
      group_ids: (row) => asEntries(row.group_ids ?? (row.groups as { id: string }[]).map(({ id }) => id)),
      allowed_client_ip: (row) => asEntries(row.allowed_client_ip),
      container_gids: (row) => asEntries(row.container_gids),
    },
  },
};

/** What `useSave` does between the press of the button and the write. */
function saved({ toValues, props }: Form, opened: Row, now: Row, act: (values: Values) => Values) {
  const base = toValues(opened, opened);
  const mine = act(base);
  const theirs = toValues(now, opened);
  const { conflicts, news } = threeWay(base, mine, theirs);
  for (const { name, mine: kept } of conflicts) news[name] = kept;
  const before = { ...base, ...theirs };
  const values = { ...mine, ...news };
  return { base, mine, sent: props({ values, changed: changesOf(before, values), before, now }) };
}

describe.each(Object.entries(FORMS))('the form of a %s', (_, form) => {
  it('changes what it changed and nothing else', () => {
    fc.assert(
      fc.property(form.row, form.row, form.act, (opened, now, act) => {
        const { sent } = saved(form, opened, now, act);
        const alone = saved(form, opened, opened, act).sent;
        for (const [part, entries] of Object.entries(form.parts)) {
          const [was, is] = [entries(opened), part in alone ? entries({ ...opened, ...alone }) : entries(opened)];
          const [there, written] = [entries(now), part in sent ? entries({ ...now, ...sent }) : entries(now)];
          const keys = [...new Set([was, is, there, written].flatMap((one) => Object.keys(one)))];
          const touched = keys.filter((key) => was[key] !== is[key]);
          for (const key of keys) {
            // A host that somebody took away meanwhile comes back by what is allowed on it here.
            const comesBack = touched.some((one) => one.startsWith(`${key} `));
            if (touched.includes(key)) expect(written[key], `${part} ${key}`).toEqual(is[key]);
            else if (!comesBack) expect(written[key], `${part} ${key}`).toEqual(there[key]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
