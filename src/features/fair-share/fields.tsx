import { SlotAmounts } from '@/entities/slots/SlotAmounts';
import { SlotGauges } from '@/entities/slots/SlotGauges';
import { defineFields, type Field } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { Dash } from '@/ui/TimeText';
import type { Group } from './api';
import { GroupNotYet } from './Calculation';
import { Factor, OwnOrDefault, ResourceWeights } from './cells';
import { below, type Level, type Place } from './place';
import { amounts, asSlots, type Share } from './share';
import './fair-share.css';

const entries = (list: readonly { resourceType: string; quantity: string }[]): string[] =>
  list.map(({ resourceType, quantity }) => `${resourceType}=${quantity}`);

// i18n: fair-share:fields.* fair-share:scheduler.*
/** The resource groups with what their factors are made by. */
export const groupFields = defineFields<Group>()('fair-share', {
  name: {
    value: (g) => g.name,
    into: (g) => paths.fairShare({ group: g.name }),
    link: (g) => paths.resourceGroups({ open: g.name }),
    sort: true,
    filter: { kind: 'text' },
    always: true,
    width: 120,
  },
  scheduler: {
    value: (g) => g.scheduler.type,
    cell: (g, { t }) => {
      const { type } = g.scheduler;
      if (!type) return <Dash />;
      return <StatusTag tone={isFair(g) ? 'good' : 'neutral'}>{t(`fair-share:scheduler.${type}`)}</StatusTag>;
    },
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: ['FAIR_SHARE', 'FIFO', 'LIFO', 'DRF'] },
    width: 96,
  },
  allocation: {
    value: (g) => entries(g.resourceInfo?.capacity.entries ?? []),
    cell: (g) =>
      g.resourceInfo ? (
        <SlotGauges used={asSlots(g.resourceInfo.used.entries)} capacity={asSlots(g.resourceInfo.capacity.entries)} />
      ) : null,
    part: 'use',
    width: 300,
  },
  resourceWeights: {
    value: (g) => g.fairShareSpec?.resourceWeights.map(({ resourceType, weight }) => `${resourceType}=${weight}`),
    cell: (g) => <ResourceWeights weights={g.fairShareSpec?.resourceWeights ?? []} />,
    width: 150,
  },
  defaultWeight: {
    value: (g) => number(g.fairShareSpec?.defaultWeight),
    cell: (g) => (
      <>
        <GroupNotYet group={g.name} /> <OwnOrDefault weight={g.fairShareSpec?.defaultWeight ?? '1'} isDefault={false} />
      </>
    ),
    format: 'number',
    sort: true,
    width: 116,
  },
  decayUnit: days((g) => g.fairShareSpec?.decayUnitDays),
  halfLife: days((g) => g.fairShareSpec?.halfLifeDays),
  lookback: days((g) => g.fairShareSpec?.lookbackDays),
  description: { value: (g) => g.metadata.description, filter: { kind: 'text' }, hidden: true },
  active: { value: (g) => g.status.isActive, format: 'yesno', sort: true, filter: { kind: 'bool' }, hidden: true },
  createdAt: { value: (g) => g.metadata.createdAt, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
});

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function days(of: (group: Group) => number | undefined): Field<Group> {
  return {
    value: of,
    format: 'number',
    cell: (group, { t }) => t('fair-share:days', { count: of(group) ?? 0 }),
    sort: true,
    width: 104,
  };
}

/** Whether the group's sessions start in the order of the factors at all. */
export const isFair = ({ scheduler }: Pick<Group, 'scheduler'>): boolean => scheduler.type === 'FAIR_SHARE';

/** Whether the server has something of its own about it, so that its times are none that were made up. */
const isKept = ({ isCalculated, usesDefault }: Share): boolean => isCalculated || !usesDefault;

/** The facts of a share, of all levels alike; what is above them names the row. */
const common = (place: Place) =>
  ({
    weight: {
      value: (s) => Number(s.weight),
      cell: (s) => <OwnOrDefault weight={s.weight} isDefault={s.usesDefault} />,
      format: 'number',
      sort: true,
      width: 108,
    },
    factor: {
      value: (s) => Number(s.factor),
      cell: (s) => <Factor place={place} share={s} />,
      format: 'number',
      sort: true,
      width: 136,
    },
    usage: {
      value: (s) => entries(s.daily),
      cell: (s) => <SlotAmounts slots={amounts(s.daily)} />,
      part: 'use',
      width: 222,
    },
    updatedAt: {
      value: (s) => (isKept(s) ? s.updatedAt : null),
      format: 'time',
      sort: true,
      filter: { kind: 'date' },
      width: 152,
    },
    createdAt: {
      value: (s) => (isKept(s) ? s.createdAt : null),
      format: 'time',
      sort: true,
      filter: { kind: 'date' },
      hidden: true,
    },
    calculatedAt: {
      value: (s) => (s.isCalculated ? s.calculatedAt : null),
      format: 'time',
      sort: true,
      filter: { kind: 'date' },
      hidden: true,
    },
    active: { value: (s) => s.active, format: 'yesno', sort: true, filter: { kind: 'bool' }, width: 70 },
  }) satisfies Record<string, Field<Share>>;

/** What is known of the shares of a place. Of projects and domains their name leads to what is below them. */
export function shareFields(level: Exclude<Level, 'group'>, place: Place) {
  const name: Field<Share> = {
    value: (s) => s.name,
    sort: true,
    filter: { kind: 'text' },
    width: level === 'user' ? 110 : 190,
  };
  const into = (s: Share) => below(place, s.id);
  const link = (s: Share) => (level === 'domain' ? paths.domains({ open: s.id }) : paths.projects({ open: s.id }));
  if (level !== 'user')
    return defineFields<Share>()('fair-share', { name: { ...name, into, link, always: true }, ...common(place) });
  return defineFields<Share>()('fair-share', {
    email: {
      value: (s) => s.email,
      link: (s) => paths.users({ open: s.id }),
      sort: true,
      filter: { kind: 'text' },
      always: true,
      width: 196,
    },
    name,
    fullName: { value: (s) => s.fullName, sort: true, filter: { kind: 'text' }, hidden: true },
    listed: { value: (s) => s.isListed, format: 'yesno', sort: true, filter: { kind: 'bool' }, hidden: true },
    ...common(place),
  });
}
