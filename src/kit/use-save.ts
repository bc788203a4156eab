import { useRef, useState } from 'react';
import { AppError, toAppError } from '@/api/errors';
import { serverClock } from '@/lib/clock';
import { sameValue } from '@/lib/rebase';
import { changesOf, threeWay, type Conflict } from './conflict';
import type { Choice } from './ConflictDialog';
import type { Values } from './drafts';
import type { ReviewStep } from './form-spec';
import { isDoubtful, settle as settleLost } from './lost-answer';
import type { Outcome, Sent } from './read-back';

export interface SaveSpec {
  /** Every value of the form as it is now; rejects when a rule is not met. */
  validate: () => Promise<Values>;
  /** What the values are compared with; moves when the server's values are taken over. */
  base: () => Values;
  /** Takes `theirs` as the new base, and puts the news among them into the form. */
  adopt: (theirs: Values, news: Values) => void;
  submit: (values: Values, changed: Values, before: Values) => Promise<void>;
  reread?: (() => Promise<Values>) | undefined;
  readBack?: ((sent: Sent<Values>) => Promise<Outcome>) | undefined;
  /** A change is looked at before it is sent. */
  reviewed: boolean;
  /** The errors that belong to fields are shown there; true when all of it was. */
  atFields: (error: AppError) => boolean;
  onSaved: (sent: Sent<Values> | undefined) => void;
}

export interface SaveState {
  busy: boolean;
  problem: AppError | null;
  /** Set after a read-back; undefined before it. */
  outcome: Outcome | undefined;
  /** Save was pressed, but no field differs from what the server has. */
  unchanged: boolean;
  asking: { conflicts: readonly Conflict[]; answer: (choices: Record<string, Choice> | null) => void } | null;
  /** The change that is looked at; without `answer` it is being sent. */
  review: { step: ReviewStep<Values>; answer?: (send: boolean) => void } | null;
}

const IDLE: SaveState = {
  busy: false,
  problem: null,
  outcome: undefined,
  unchanged: false,
  asking: null,
  review: null,
};

/**
 * One save at a time: validate, look at what the server has now, settle conflicts, review, write. A write whose answer was
 * lost is read back before it may be sent again. Nothing is ever sent without a press of the button.
 */
export function useSave(spec: SaveSpec): SaveState & { save: () => Promise<void>; check: () => Promise<void> } {
  const [state, setState] = useState(IDLE);
  const running = useRef(false);
  const sent = useRef<Sent<Values>>(undefined);
  const lost = useRef<Sent<Values>>(undefined);
  const set = (part: Partial<SaveState>) => setState((old) => ({ ...old, ...part }));

  const ask = (conflicts: readonly Conflict[]) =>
    new Promise<Record<string, Choice> | null>((answer) => set({ asking: { conflicts, answer } })).finally(() =>
      set({ asking: null }),
    );
  const lookAt = async (step: ReviewStep<Values>): Promise<boolean> => {
    const send = await new Promise<boolean>((answer) => set({ review: { step, answer } }));
    set({ review: send ? { step } : null });
    return send;
  };

  /** Takes over what the others changed, and what was chosen of theirs. False: back to the form. */
  const settle = async (mine: Values, theirs: Values, question = true): Promise<boolean> => {
    const { conflicts, news } = threeWay(spec.base(), mine, theirs);
    const choices = question && conflicts.length > 0 ? await ask(conflicts) : {};
    if (!choices) return false;
    for (const { name, ...sides } of conflicts) news[name] = sides[choices[name] ?? 'mine'];
    spec.adopt(theirs, news);
    return true;
  };

  const send = async (values: Values, changed: Values): Promise<void> => {
    // The same was sent before and its answer lost: it may have arrived since, and a refusal now may come from it.
    const again = lost.current && sameValue(lost.current.values, values) ? lost.current : undefined;
    const now = { values, changed, base: spec.base(), from: again?.from ?? serverClock(), until: Infinity };
    sent.current = now;
    try {
      await spec.submit(values, changed, now.base);
    } catch (thrown) {
      const failure = toAppError(thrown);
      if (!spec.readBack || !isDoubtful(failure, again !== undefined)) throw thrown;
      lost.current = now;
      throw failure.kind === 'unknown-outcome' ? failure : new AppError('unknown-outcome');
    } finally {
      now.until = serverClock();
    }
  };

  const write = async (): Promise<Partial<SaveState>> => {
    let values = await spec.validate();
    if (!navigator.onLine) throw new AppError('offline');
    if (spec.reread) {
      if (!(await settle(values, await spec.reread()))) return {};
      values = await spec.validate();
    }
    for (let renewed = false; ; renewed = true) {
      const before = spec.base();
      const changed = changesOf(before, values);
      const names = Object.keys(changed);
      if (spec.reread && names.length === 0) return { unchanged: true };
      if (spec.reviewed && !(await lookAt({ before, after: values, names, renewed }))) return {};
      const theirs = spec.reviewed ? await spec.reread?.() : undefined;
      if (!theirs || Object.keys(theirs).every((name) => sameValue(theirs[name], before[name]))) {
        await send(values, changed);
        spec.onSaved(sent.current);
        return {};
      }
      // The review that follows shows both values: it is the question.
      await settle(values, theirs, false);
      values = await spec.validate();
    }
  };

  /** One at a time. What came of it is shown in the same moment in which the button is free again. */
  const exclusive = async (work: () => Promise<Partial<SaveState>>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    set({ busy: true });
    const result = await work();
    running.current = false;
    set({ ...result, busy: false, review: null });
  };

  const readBack = async (): Promise<Partial<SaveState>> => {
    const { current: ours } = sent;
    const look = async () => [(ours && (await spec.readBack?.(ours))) ?? 'unknown'] as const;
    const [outcome = 'unknown'] = await settleLost([ours], look).catch(() => []);
    return { outcome };
  };

  const save = () =>
    exclusive(async () => {
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

  const finish = async () => (state.outcome === 'applied' ? spec.onSaved(sent.current) : save());
  return { ...state, save: finish, check: () => exclusive(readBack) };
}
