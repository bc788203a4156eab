import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { debounce } from '@/lib/async';
import type { ListState } from '@/lib/list-state';
import type { UpdateList } from './use-list-params';

const TYPING_MS = 300;

interface Props {
  state: ListState;
  update: UpdateList;
  label: string;
  /** What it looks through, for people. */
  through?: readonly string[];
}

/** The free search of a list; `/` comes here. The address follows when the typing rests, never inside a composition. */
export function SearchBox({ state, update, label, through = [] }: Props) {
  const { t } = useTranslation('kit');
  const [text, setText] = useState(state.q);
  const composing = useRef(false);
  const sent = useRef(state.q);

  // Back, a saved filter or "clear" changed the search from outside.
  useEffect(() => {
    if (state.q !== sent.current) {
      sent.current = state.q;
      setText(state.q);
    }
  }, [state.q]);
  const send = useMemo(
    () =>
      debounce((value: string) => {
        if (value.trim() === sent.current) return;
        sent.current = value.trim();
        update({ q: value.trim(), page: 1 }, 'replace');
      }, TYPING_MS),
    [update],
  );
  useEffect(() => send.cancel, [send]);

  return (
    <input
      type="search"
      className="qd-input qd-search"
      data-search
      value={text}
      maxLength={200}
      placeholder={through.length > 0 ? t('searchThrough', { fields: through.join(', ') }) : t('search')}
      aria-label={label}
      onChange={(event) => {
        setText(event.target.value);
        if (!composing.current) send(event.target.value);
      }}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        send(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) send.now(text);
      }}
    />
  );
}
