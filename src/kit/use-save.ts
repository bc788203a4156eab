import { useRef, useState } from 'react';
import { AppError, toAppError } from '@/api/errors';
import { changedNames, threeWay, type Conflict } from './conflict';
import type { Choice } from './ConflictDialog';
import type { Values } from './drafts';

/** What a read-back found after a write whose answer was lost. */
/** `partly`: of several writes some were applied; saving again sends the rest. */
export type Outcome = 'applied' | 'partly' | 'not-applied' | 'unknown';

export interface SaveSpec {
  /** Every value of the form as it is now; rejects when a rule is not met. */
  validate: () => Promise<Values>;
  /** What the values are compared with; moves when the server's values are taken over. */
  base: () => Values;
  /** Takes `theirs` as the new base, and puts the news among them into the form. */
  adopt: (theirs: Values, news: Values) => void;
  submit: (values: Values, changed: Values) => Promise<void>;
  reread?: (() => Promise<Values>) | undefined;
  readBack?: (() => Promise<Outcome>) | undefined;
  /** The errors that belong to fields are shown there; true when all of it was. */
  atFields: (error: AppError) => boolean;
  onSaved: () => void;
}

export interface SaveState {
  busy: boolean;
  problem: AppError | null;
  /** Set after a read-back; undefined before it. */
  outcome: Outcome | undefined;
  /** Save was pressed, but no field differs from what the server has. */
  unchanged: boolean;
  asking: { conflicts: readonly Conflict[]; answer: (choices: Record<string, Choice> | null) => void } | null;
}

const IDLE: SaveState = { busy: false, problem: null, outcome: undefined, unchanged: false, asking: null };

/**
 * One save at a time: validate, look at what the server has now, settle conflicts, write. A write whose answer was lost is
 * read back before it may be sent again. Nothing is ever sent without a press of the button.
 */
export function useSave(spec: SaveSpec): SaveState & { save: () => Promise<void>; check: () => Promise<void> } {
  const [state, setState] = useState(IDLE);
  const sending = useRef(false);
  const set = (part: Partial<SaveState>) => setState((old) => ({ ...old, ...part }));

  const ask = (conflicts: readonly Conflict[]) =>
    new Promise<Record<string, Choice> | null>((answer) => set({ asking: { conflicts, answer } })).finally(() =>
      set({ asking: null }),
    );

  /** Takes over what only the others changed, and what was chosen of theirs. False: back to the form. */
  const reconcile = async (mine: Values): Promise<boolean> => {
    if (!spec.reread) return true;
    const theirs = await spec.reread();
    const { conflicts, news } = threeWay(spec.base(), mine, theirs);
    const choices = conflicts.length > 0 ? await ask(conflicts) : {};
    if (!choices) return false;
    for (const { name, theirs: value } of conflicts) if (choices[name] === 'theirs') news[name] = value;
    spec.adopt(theirs, news);
    return true;
  };

  const write = async (): Promise<Partial<SaveState>> => {
    const typed = await spec.validate();
    if (!navigator.onLine) throw new AppError('offline');
    if (!(await reconcile(typed))) return {};
    const values = spec.reread ? await spec.validate() : typed;
    const names = changedNames(spec.base(), values);
    if (spec.reread && names.length === 0) return { unchanged: true };
    await spec.submit(values, Object.fromEntries(names.map((name) => [name, values[name]])));
    spec.onSaved();
    return {};
  };

  /** One at a time. What came of it is shown in the same moment in which the button is free again. */
  const once = async (work: () => Promise<Partial<SaveState>>): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    set({ busy: true });
    const result = await work();
    sending.current = false;
    set({ ...result, busy: false });
  };

  const readBack = async () => ({ outcome: (await spec.readBack?.().catch(() => undefined)) ?? ('unknown' as const) });

  const save = () =>
    once(async () => {
      if (state.problem?.kind === 'unknown-outcome' && spec.readBack && state.outcome === undefined) return readBack();
      set({ problem: null, outcome: undefined, unchanged: false });
      try {
        return await write();
      } catch (failure) {
        // The form's own rules: their messages stand at the fields.
        if (failure !== null && typeof failure === 'object' && 'errorFields' in failure) return {};
        const problem = toAppError(failure);
        return spec.atFields(problem) ? {} : { problem };
      }
    });

  const finish = async () => (state.outcome === 'applied' ? spec.onSaved() : save());
  return { ...state, save: finish, check: () => once(readBack) };
}
