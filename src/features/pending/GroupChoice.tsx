import { useTranslation } from 'react-i18next';
import type { Waiting } from '@/entities/queue/queue';
import type { ListView } from '@/kit/use-list';
import { countFormat } from '@/lib/formats';
import { marked } from '@/lib/text';
import { MenuButton } from '@/ui/MenuButton';

const ALL = '';

/** The resource groups that sessions wait in, each with how many: one of them, or all. */
export function GroupChoice({ list }: { list: ListView<Waiting> }) {
  const { t, i18n } = useTranslation('queue');
  const number = countFormat(i18n.language);
  const { known, state, update } = list;
  const chosen = state.filters.group?.op === 'is' ? state.filters.group.value : ALL;
  const groups = Map.groupBy(known ?? [], ({ scaling_group }) => scaling_group ?? '');
  const names = [...new Set([...groups.keys(), ...(chosen ? [chosen] : [])])].toSorted();
  const all = known ? t('groups.all', { shown: number(known.length) }) : t('groups.label');
  const labelOf = (group: string) =>
    t('groups.one', { group: marked(group), shown: number(groups.get(group)?.length ?? 0) });
  return (
    <MenuButton
      className="qd-button qd-caret"
      items={[
        { key: ALL, label: all, checked: chosen === ALL },
        ...names.map((group) => ({ key: group, label: labelOf(group), checked: group === chosen })),
      ]}
      onChoose={(group) =>
        update((now) => {
          const { group: before, ...others } = now.filters;
          const filters = group === ALL ? others : { ...others, group: { op: 'is' as const, value: group } };
          return before?.value === group ? now : { ...now, page: 1, open: null, filters };
        })
      }
    >
      {chosen === ALL ? all : labelOf(chosen)}
    </MenuButton>
  );
}
