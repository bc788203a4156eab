import { defineFields } from '@/kit/fields';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Gauge } from '@/ui/Gauge';
import { domainNames } from '@/entities/domains/domain-names';
import { resourceGroupNames } from '@/entities/resource-groups/group-names';
import { Named } from './Named';
import { acceleratorHours, hoursIn, type Hours, type UsageRow } from './usage';

/** Files need no more digits: a ten-thousandth of an hour is a third of a second. */
const rounded = (hours: number): number => Math.round(hours * 10_000) / 10_000;

export const hoursText = (hours: number, language: string): string =>
  numberFormat(language, { maximumFractionDigits: hours < 10 ? 2 : hours < 1000 ? 1 : 0 }).format(hours);

const hours = (of: (total: Hours) => number) => ({
  value: ({ total }: UsageRow) => rounded(of(total)),
  cell: ({ total }: UsageRow, { language }: { language: string }) => hoursText(of(total), language),
  format: 'number' as const,
  sort: true as const,
  width: 108,
});

const LINKS: Record<UsageRow['by'], (id: string) => string> = {
  project: (id) => paths.projects({ open: id }),
  user: (id) => paths.users({ open: id }),
  domain: (id) => paths.domains({ open: id }),
  group: (id) => paths.resourceGroups({ open: id }),
};

// i18n: usage:fields.*
/** What is known of a row of usage; sorted and searched here, the server has only the days. */
export const usageFields = defineFields<UsageRow>()('usage', {
  name: {
    value: (r) => r.name,
    cell: (r) => <Named name={r.name} to={LINKS[r.by](r.id)} />,
    sort: true,
    filter: { kind: 'text' },
    always: true,
    width: 200,
  },
  // Asked of the server. Noon in any zone is within the first day that was looked at, so that every row passes here.
  day: { value: (r) => `${r.range.from}T12:00`, filter: { kind: 'date' }, drawerOnly: true },
  accelerators: hours(acceleratorHours),
  cpu: hours((total) => hoursIn(total, 'cpu')),
  memory: hours((total) => hoursIn(total, 'mem')),
  share: {
    value: (r) => rounded(r.share),
    cell: (r, { language }) => (
      <Gauge
        text={numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(r.share)}
        part={r.share}
      />
    ),
    format: 'number',
    sort: true,
    width: 116,
  },
  days: { value: (r) => r.days.size, format: 'number', sort: true, width: 104 },
  used: { value: (r) => r.days.size > 0, format: 'yesno', filter: { kind: 'bool' }, hidden: true },
  last: { value: (r) => [...r.days.keys()].toSorted().at(-1), sort: true, width: 104 },
  group: {
    value: (r) => r.groups,
    format: 'list',
    filter: { kind: 'enum', choices: () => resourceGroupNames() },
    width: 150,
  },
  domain: {
    value: (r) => r.domains,
    format: 'list',
    filter: { kind: 'enum', choices: () => domainNames() },
    hidden: true,
  },
  project: {
    value: (r) => r.projects,
    format: 'list',
    filter: { kind: 'enum', choices: () => import('./api').then((m) => m.projectNames()) },
    hidden: true,
  },
  id: { value: (r) => r.id, format: 'code', hidden: true },
});
