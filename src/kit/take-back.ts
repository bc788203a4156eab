import i18next from 'i18next';
import { AppError, toAppError } from '@/api/errors';
import { notices, notify } from '@/ui/notify';
import { describeError } from './error-text';
import { flash } from './flash';
import { findUndo } from './inverse';
import { answers, canUndo, change, plainText } from './said';

/** Takes back what was said, if nobody has changed it since. Never rejects: what came of it is said. */
export async function takeBack(id: number): Promise<void> {
  const one = answers.get().find((answer) => answer.id === id);
  if (!one || !canUndo(one)) return;
  notices.close(id);
  change(id, { state: 'undoing' });
  const { signal } = new AbortController();
  try {
    const back = one.undo ?? (one.inverse && (await findUndo(one.inverse)));
    if (!back) throw new AppError('not-found');
    if (await back.isOurs(signal)) {
      await back.run(signal);
      change(id, { state: 'undone' });
      notify.success(i18next.t('kit:undone', { what: plainText(one) }));
      if (one.row) flash(one.row);
      return;
    }
    const fields = (await back.differing?.(signal).catch(() => []))?.join(', ');
    const what = fields ? `${plainText(one)} (${fields})` : plainText(one);
    notify.warning(i18next.t('kit:undoChanged', { what }));
    change(id, { undo: undefined, inverse: undefined, state: 'theirs' });
  } catch (failure) {
    change(id, { state: 'said' });
    const { title } = describeError(i18next.t, toAppError(failure));
    notify.error(i18next.t('kit:undoFailed', { what: plainText(one), why: title }));
  }
}
