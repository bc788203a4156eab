import i18next from 'i18next';
import { AppError, toAppError } from '@/api/errors';
import { notices, notify } from '@/ui/notify';
import { describeError } from './error-text';
import { flash } from './flash';
import { findUndo, type Inverse, type Undo } from './inverse';

interface Change {
  id: number;
  row?: string | undefined;
  undo?: Undo | undefined;
  inverse?: Inverse | undefined;
}

type Became = { state: 'undone' | 'said' } | { state: 'theirs'; undo: undefined; inverse: undefined };

/** Takes a change back, if nobody has changed it since, and says what came of it. `what`: the change in words. */
export async function takeBack(one: Change, what: string): Promise<Became> {
  notices.close(one.id);
  const { signal } = new AbortController();
  try {
    const back = one.undo ?? (one.inverse && (await findUndo(one.inverse)));
    if (!back) throw new AppError('not-found');
    if (await back.isOurs(signal)) {
      await back.run(signal);
      notify.success(i18next.t('kit:undone', { what }));
      if (one.row) flash(one.row);
      return { state: 'undone' };
    }
    const fields = (await back.differing?.(signal).catch(() => []))?.join(', ');
    notify.warning(i18next.t('kit:undoChanged', { what: fields ? `${what} (${fields})` : what }));
    return { state: 'theirs', undo: undefined, inverse: undefined };
  } catch (failure) {
    const { title } = describeError(i18next.t, toAppError(failure));
    notify.error(i18next.t('kit:undoFailed', { what, why: title }));
    return { state: 'said' };
  }
}
