import { defineFields } from '@/kit/fields';
import { folderFilesPath } from '@/lib/paths';
import { FolderOutlined, LinkOutlined } from '@/ui/icons';
import { ServerText } from '@/ui/ServerText';
import { FileOutlined } from './icons';
import { modeText, pathOf, type Entry, type Kind } from './entry';

const ICONS = { folder: FolderOutlined, file: FileOutlined, link: LinkOutlined };
const ORDER: Record<Kind, string> = { folder: 'folder', file: 'item', link: 'link' };

function Name({ entry }: { entry: Entry }) {
  const Icon = ICONS[entry.kind];
  return (
    <span className="qd-file-name">
      <Icon />
      <ServerText className="qd-name">{entry.name}</ServerText>
    </span>
  );
}

/** `data.tar.gz` → `gz`; '' for names without. */
const endingOf = (name: string): string => /[^.]\.([^.]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What is known of what stands in a folder; sorted and filtered here, the server has neither. */
// i18n: explorer:fields.* explorer:kind.*
export const fileFields = defineFields<Entry>()('explorer', {
  name: {
    value: (e) => e.name,
    cell: (e) => <Name entry={e} />,
    sort: true,
    filter: { kind: 'text' },
    always: true,
    width: 320,
    into: (e) => (e.kind === 'folder' ? folderFilesPath(e.folder, pathOf(e)) : undefined),
  },
  size: { value: (e) => e.size, format: 'bytes', sort: true },
  modified: { value: (e) => e.modified, format: 'time', sort: true, filter: { kind: 'date' } },
  kind: {
    value: (e) => ORDER[e.kind],
    cell: (e, { t }) => t(`explorer:kind.${ORDER[e.kind]}`),
    sort: true,
    filter: { kind: 'enum', options: Object.values(ORDER) },
  },
  ending: {
    value: (e) => (e.kind === 'folder' ? '' : endingOf(e.name)),
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
  },
  created: { value: (e) => e.created, format: 'time', sort: true, hidden: true },
  mode: {
    value: (e) => (e.mode === null ? null : modeText(e.mode, e.kind)),
    format: 'code',
    hidden: true,
  },
  target: { value: (e) => e.target, format: 'code', hidden: true },
});
