import { useTranslation } from 'react-i18next';
import { SlotAmounts, slotTexts } from '@/entities/slots/SlotAmounts';
import { defineFields } from '@/kit/fields';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import { appTexts, customNameOf, labelTexts, ownerOf, roleOf, type ImageRow } from './image';
import './images.css';

/** Short facts side by side; what there is no room for is in the title. */
function Chips({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <Dash />;
  return (
    <span className="qd-image-chips" title={marked(items.join('\n'))}>
      {items.map((item) => (
        <span key={item} className="qd-image-chip">
          {marked(item)}
        </span>
      ))}
    </span>
  );
}

/** `*` stands for every accelerator. */
function Accelerators({ items }: { items: readonly string[] }) {
  const { t } = useTranslation('images');
  return items.includes('*') ? t('anyAccelerator') : <Chips items={items} />;
}

/** Whether it is on an agent, and on which, as far as the site tells. */
function Installed({ image }: { image: ImageRow }) {
  const { t } = useTranslation('images');
  if (image.installed === undefined) return <Dash />;
  if (!image.installed) return <span className="qd-dim">{t('installed.false')}</span>;
  const agents = image.agents ?? [];
  const [first] = agents;
  if (first === undefined) return t('installed.true');
  return (
    <span className="qd-name" title={marked(agents.join('\n'))}>
      <Link to={paths.agents({ open: first })}>
        <ServerText>{first}</ServerText>
      </Link>
      {agents.length > 1 ? ` +${agents.length - 1}` : ''}
    </span>
  );
}

// i18n: images:fields.* images:role.* images:status.*
/** What is known of an image; sorted and filtered here, the server has neither. */
export const imageFields = defineFields<ImageRow>()('images', {
  reference: {
    value: (i) => i.reference,
    format: 'code',
    sort: true,
    byCode: true,
    filter: { kind: 'text' },
    always: true,
    width: 336,
  },
  architecture: { value: (i) => i.architecture, sort: true, filter: { kind: 'text' }, width: 104 },
  tags: { value: (i) => i.tags, cell: (i) => <Chips items={i.tags} />, filter: { kind: 'text' }, width: 132 },
  size: { value: (i) => i.size, format: 'bytes', sort: true },
  agents: {
    value: (i) => i.agents,
    cell: (i) => <Installed image={i} />,
    filter: { kind: 'text' },
    part: 'use',
    width: 116,
  },
  limits: {
    value: (i) => slotTexts(i.limits),
    cell: (i) => <SlotAmounts slots={i.limits} />,
    part: 'rights',
    width: 212,
  },
  installed: { value: (i) => i.installed, format: 'yesno', filter: { kind: 'bool' }, part: 'use', hidden: true },
  accelerators: {
    value: (i) => i.accelerators,
    cell: (i) => <Accelerators items={i.accelerators} />,
    filter: { kind: 'text' },
    part: 'rights',
    hidden: true,
  },
  registry: {
    value: (i) => i.registry,
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
    link: (_, registry) => paths.registries({ open: registry }),
  },
  // A project has no place of its own: its registry's drawer lists it.
  project: {
    value: (i) => i.project,
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
    link: ({ registry }) => paths.registries({ open: registry }),
  },
  namespace: { value: (i) => i.namespace, sort: true, filter: { kind: 'text' }, hidden: true },
  baseImage: { value: (i) => i.baseImage, sort: true, filter: { kind: 'text' }, hidden: true },
  version: { value: (i) => i.version, sort: true, filter: { kind: 'text' }, hidden: true },
  role: {
    value: (i) => roleOf(i),
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: ['COMPUTE', 'INFERENCE', 'SYSTEM'] },
    hidden: true,
  },
  status: { value: (i) => i.status, format: 'choice', hidden: true },
  apps: { value: (i) => appTexts(i), format: 'list', filter: { kind: 'text' }, part: 'use', hidden: true },
  aliases: { value: (i) => i.aliases, format: 'list', filter: { kind: 'text' }, hidden: true },
  owner: {
    value: (i) => ownerOf(i),
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
    link: (_, owner) => paths.users({ q: owner }),
  },
  customName: { value: (i) => customNameOf(i), filter: { kind: 'text' }, hidden: true },
  digest: { value: (i) => i.digest, format: 'code', filter: { kind: 'text' }, hidden: true },
  createdAt: { value: (i) => i.createdAt, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
  lastUsed: { value: (i) => i.lastUsed, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
  labels: { value: (i) => labelTexts(i), format: 'list', filter: { kind: 'text' }, part: 'history', hidden: true },
  id: { value: (i) => i.id, format: 'code', hidden: true },
});

/** The free search looks through all that is text. */
export const SEARCHED = [
  'reference',
  'architecture',
  'tags',
  'aliases',
  'owner',
  'customName',
  'apps',
  'accelerators',
  'agents',
  'role',
  'digest',
  'labels',
  'id',
];

/** When it came and when it was last used: another read, for superadmins. */
export const TIMES: readonly string[] = ['createdAt', 'lastUsed'];

export const imageId = (image: ImageRow): string => image.id;
