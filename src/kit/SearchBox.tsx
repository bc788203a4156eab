import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListState } from '@/lib/list-state';
import type { UpdateList } from './use-list-params';

const TYPING_MS = 300;

/** The free search of a list; `/` comes here. The address follows when the typing rests, never inside a composition. */
export function SearchBox({ state, update, label }: { state: ListState; update: UpdateList; label: string }) {
  const { t } = useTranslation('kit');
  const [text, setText] = useState(state.q);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(state.q);

  // Back, a saved filter or "clear" changed the search from outside.
  useEffect(() => {
    if (state.q !== sent.current) {
      sent.current = state.q;
      setText(state.q);
    }
  }, [state.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (value: string) => {
    clearTimeout(timer.current);
    if (value.trim() === sent.current) return;
    sent.current = value.trim();
    update({ q: value.trim(), page: 1 }, 'replace');
  };
  const later = (value: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(value), TYPING_MS);
  };
  return (
    <input
      type="search"
      className="qd-input qd-search"
      data-search
      value={text}
      maxLength={200}
      placeholder={t('search')}
      aria-label={label}
      onChange={(event) => {
        setText(event.target.value);
        if (!composing.current) later(event.target.value);
      }}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) send(text);
      }}
    />
  );
}
