import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignOut, session } from '@/api/session';
import { keptOwner } from '@/lib/storage';
import { makeStore } from '@/lib/store';
import { notices, notify, type NoticeAction } from '@/ui/notify';
import { flash } from './flash';
import { goTo, hrefOf } from './go';
import type { Inverse, Undo } from './inverse';
import { ServerText } from '@/ui/ServerText';

/** What was done, in the past tense. */
export type Did =
  | 'created'
  | 'changed'
  | 'activated'
  | 'deactivated'
  | 'added'
  | 'removed'
  | 'deleted'
  | 'restored'
  | 'deletedForGood'
  | 'done';

export interface Answer {
  did: Did;
  /** How the thing is called. */
  name: string;
  /** Where it is now. `place` is the list that it went to, when it left the one on the screen. */
  link?: { to: string; place?: string } | undefined;
  /** Its row, which lights up. */
  row?: string | undefined;
  undo?: Undo | undefined;
  /** The same as data, which outlives the page. */
  inverse?: Inverse | undefined;
  /** Of a change: the fields that it was of, by their labels. */
  what?: string | undefined;
}

/** What a form or a confirmation says when it is done; how it is taken back they know themselves. */
export type Ending = Omit<Answer, 'undo'>;

export interface Said extends Answer {
  id: number;
  /** Milliseconds of the epoch. */
  at: number;
  /** `theirs`: somebody else has changed it since. */
  state: 'said' | 'undoing' | 'undone' | 'theirs';
}

/** As far back as one looks. */
const MOST = 100;
const answers = makeStore<readonly Said[]>([]);

type Keeper = typeof import('./kept-changes');
/** What keeps them beyond the page is not needed for the first rows. */
let keeper: Keeper | undefined;
let owner: string | undefined;

onSignOut(() => {
  owner = undefined;
  answers.set([]);
});

/** What this person did before the page was loaded anew stands below what is done now; its undo is looked for by its inverse. */
async function joinEarlier(): Promise<void> {
  const now = 'identity' in session.get() ? keptOwner() : undefined;
  if (now === owner) return;
  owner = now;
  const drop = () => answers.get().filter(({ id }) => id >= 0);
  if (now === undefined) return answers.set(drop());
  keeper ??= await import('./kept-changes');
  if (owner === now) answers.set([...drop(), ...keeper.earlierChanges(drop())].slice(0, MOST));
}
const join = (): void => void joinEarlier().catch(() => undefined);
join();
session.subscribe(join);
answers.subscribe(() => owner !== undefined && keeper?.keepChanges(answers.get()));

/** What was done since this person signed in, the newest first. */
export const useAnswers = (): readonly Said[] => useSyncExternalStore(answers.subscribe, answers.get);

const change = (id: number, part: Partial<Said>): void =>
  answers.set(answers.get().map((one) => (one.id === id ? { ...one, ...part } : one)));

// i18n: kit:did.*
/** "Deactivated alice@example.org", the name set apart. */
export function DidText({ did, name }: Pick<Answer, 'did' | 'name'>) {
  const { t } = useTranslation('kit');
  // What stands in for the name must be shown as it is: a control character would be marked.
  const [before = '', after = ''] = t(`did.${did}`, { name: '%s' }).split('%s');
  return (
    <>
      {before}
      <b>
        <ServerText>{name}</ServerText>
      </b>
      {after}
    </>
  );
}

const plainText = ({ did, name }: Answer): string => i18next.t(`kit:did.${did}`, { name });

/** The label and the address of the way to the thing. */
export const linkOf = ({ link }: Answer): { label: string; to: string } | undefined =>
  link && { label: link.place ? i18next.t('kit:showIn', { place: link.place }) : i18next.t('kit:show'), to: link.to };

/** Says that something was done: what, to which thing, where it is now, and how to take it back. */
export function said(answer: Answer): void {
  const way = linkOf(answer);
  const actions: NoticeAction[] = [];
  if (answer.undo) actions.push({ label: i18next.t('kit:undo'), onAct: () => void undo(id) });
  if (way) actions.push({ label: way.label, href: hrefOf(way.to), onAct: () => goTo(way.to) });
  const id = notify.success(<DidText did={answer.did} name={answer.name} />, actions);
  answers.set([{ ...answer, id, at: Date.now(), state: 'said' as const }, ...answers.get()].slice(0, MOST));
  if (answer.row) flash(answer.row);
}

/** Whether there is a way to take it back. */
export const canUndo = ({ undo: own, inverse, state }: Said): boolean => state === 'said' && Boolean(own ?? inverse);

/** Takes back what was said, if nobody has changed it since. Never rejects: what came of it is said. */
export async function undo(id: number): Promise<void> {
  const one = answers.get().find((answer) => answer.id === id);
  if (!one || !canUndo(one)) return;
  change(id, { state: 'undoing' });
  try {
    const { takeBack } = await import('./take-back');
    change(id, await takeBack(one, plainText(one)));
  } catch {
    notify.error(i18next.t('kit:undoFailed', { what: plainText(one), why: i18next.t('errors:kinds.network.title') }));
    change(id, { state: 'said' });
  }
}

/** Takes back the newest, while its words are still on the screen. False: there is nothing like that. */
export function undoShown(): boolean {
  const shown = new Set(notices.get().map(({ id }) => id));
  const one = answers.get().find((answer) => answer.undo && answer.state === 'said' && shown.has(answer.id));
  if (one) void undo(one.id);
  return one !== undefined;
}
