import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from './confirm';
import type { Outcome } from './lost-answer';
import type { Writes } from './use-writes';

/** What is switched, and how. Functions of a module, so that they stay the same from one drawing to the next. */
interface Switched {
  /** Its catalogue, with `activate.title|text|ok`, `deactivate.…` and `tab.active|inactive`. */
  namespace: string;
  switchTo: (id: string, active: boolean) => Promise<unknown>;
  /** Looks for the write after its answer was lost. */
  isSwitched: (id: string, active: boolean) => Promise<Outcome>;
  /** Where it stands in the list. */
  at: (place: { tab: string | null; open: string }) => string;
}

/** Switches a thing that has tabs of active and inactive ones: asked first, said with a link to where it stands then, and undone. */
export function useSwitching({ namespace, switchTo, isSwitched, at }: Switched, { write }: Pick<Writes, 'write'>) {
  const { t } = useTranslation(namespace);
  const confirm = useConfirm();
  return useCallback(
    (id: string, name: string, active: boolean): void => {
      const word = active ? 'activate' : 'deactivate';
      void confirm({
        level: active ? 1 : 2,
        title: t(`${word}.title`, { name }),
        body: <p>{t(`${word}.text`)}</p>,
        okLabel: t(`${word}.ok`),
        run: () => write(() => switchTo(id, active)),
        readBack: () => isSwitched(id, active),
        says: {
          did: active ? 'activated' : 'deactivated',
          name,
          row: id,
          link: {
            to: at({ tab: active ? null : 'inactive', open: id }),
            place: t(`tab.${active ? 'active' : 'inactive'}`),
          },
          inverse: () => ({ kind: `${namespace}/switch`, of: id, sent: { active } }),
          undo: () => write(() => switchTo(id, !active)),
        },
      });
    },
    [confirm, t, write, namespace, switchTo, isSwitched, at],
  );
}
