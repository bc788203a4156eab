import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/query-client';
import type { BulkSpec, BulkWork } from './bulk';
import { useConfirm } from './confirm';
import type { ConfirmRequest } from './ConfirmDialog';
import type { ListView } from './use-list';
import { useWrites } from './use-writes';

/** What is asked, and what is done then: the work of a bulk run, and the words of the question before it. */
export type BulkAsk<T> = BulkWork<T> &
  Pick<BulkSpec<T>, 'title' | 'label' | 'done'> &
  Pick<ConfirmRequest, 'okLabel' | 'cancelLabel'> & {
    level: 1 | 2 | 3;
    /** What it means, below the names. */
    text: readonly string[];
  };

/** So many are named in the question. */
const NAMED = 10;

/**
 * The usual way of what can be done to several rows: those that are chosen are read, named in a question, and done each with a
 * result of its own. Level 3 is confirmed by typing how many they are.
 */
export function useBulkAct<Row>({ collect, selection }: ListView<Row>, entity: Entity) {
  const { t } = useTranslation('kit');
  const confirm = useConfirm();
  const { refresh } = useWrites(entity);
  /** `pick`: which of the chosen rows it is for; without any nothing is asked. `left`: so many are not among them. */
  return async <T>(
    pick: (chosen: readonly Row[]) => readonly T[],
    ask: (items: readonly T[], left: number) => BulkAsk<T>,
  ): Promise<void> => {
    const chosen = await collect();
    const items = chosen ? pick(chosen) : [];
    const count = items.length;
    if (!chosen || count === 0) return;
    const { level, text, okLabel, cancelLabel, ...work } = ask(items, chosen.length - count);
    const names = [...new Set(items.map(work.label))];
    const more = names.length - NAMED;
    const question = {
      title: work.title,
      consequences: [...names.slice(0, NAMED), ...(more > 0 ? [t('more', { count: more })] : []), ...text],
      okLabel,
      ...(cancelLabel !== undefined && { cancelLabel }),
    };
    if (!(await confirm(level === 3 ? { ...question, level, typed: String(count) } : { ...question, level }))) return;
    selection.clear();
    const { runBulk } = await import('./bulk');
    runBulk({ ...work, items, after: refresh });
  };
}
