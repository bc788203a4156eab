import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { debounce } from '@/lib/async';
import { echoOf } from '@/lib/echo';
import { lazyGeneric } from './lazy-named';
import type { Aria, Grammar } from './search-fields';
import { hintOf } from './search-hint';
import type { ListView } from './use-list';

/** Until the typing rests, for a server that has to be asked; and where all rows are here. */
const TYPING_MS = 300;
const KNOWN_MS = 20;

// Without it the box still searches.
const SearchCompletion = lazyGeneric(
  () => import('./SearchCompletion').catch(() => ({ SearchCompletion: () => null })),
  'SearchCompletion',
);

interface Props<Row> {
  list: ListView<Row>;
  label: string;
  /** What it looks through, for people. */
  through?: readonly string[];
}

/** The search of a list: words, and conditions by their names. `/` comes here. The address follows when the typing rests, never inside a composition. */
export function SearchBox<Row>({ list, label, through = [] }: Props<Row>) {
  const { state, update, fields: set } = list;
  const { t } = useTranslation('kit');
  const hasFields = set.names.some((name) => set.fields[name]?.filter);
  const [text, setText] = useState(state.q);
  /** What stood there when the box was first gone to. */
  const [begun, setBegun] = useState<string>();
  const [aria, setAria] = useState<Aria>({ 'aria-expanded': false });
  const input = useRef<HTMLInputElement>(null);
  const grammar = useRef<Grammar>(null);
  const composing = useRef(false);
  const [echo] = useState(() => echoOf(state.q));
  const rest = list.known ? KNOWN_MS : TYPING_MS;

  // Back, a saved filter or "clear" changed the search from outside.
  useEffect(() => {
    if (!echo.hears(state.q)) setText(grammar.current?.format(state.q) ?? state.q);
  }, [state.q, echo]);
  const send = useMemo(
    () =>
      debounce((value: string) => {
        const words = (grammar.current?.take(value) ?? value).trim();
        if (words === echo.last) return;
        echo.ask(words);
        update({ q: words, page: 1 }, 'replace');
      }, rest),
    [update, echo, rest],
  );
  useEffect(() => send.cancel, [send]);
  const type = (value: string) => {
    setText(value);
    if (!composing.current) send(value);
  };

  const say = (fields: string) => t('searchThrough', { fields });
  const whole = through.length > 0 ? say(through.join(', ')) : t('search');
  const hint = through.length > 0 ? hintOf(through, say) : whole;

  return (
    <span className="qd-search">
      <input
        ref={input}
        type={hasFields ? 'text' : 'search'}
        {...(hasFields && { role: 'combobox', 'aria-autocomplete': 'list' as const, ...aria })}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="qd-input"
        data-search
        value={text}
        maxLength={200}
        placeholder={hint}
        title={hint === whole ? undefined : whole}
        aria-label={label}
        onFocus={() => hasFields && setBegun((was) => was ?? text)}
        onBlur={() => grammar.current?.onBlur()}
        onChange={(event) => {
          grammar.current?.onInput();
          type(event.target.value);
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          send(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          grammar.current?.onKeyDown(event);
          if (event.key === 'Enter' && !event.defaultPrevented) send.now(text);
        }}
      />
      {begun !== undefined ? (
        <Suspense fallback={null}>
          <SearchCompletion
            list={list}
            input={input}
            grammar={grammar}
            echo={echo}
            begun={begun}
            text={text}
            onText={type}
            onAria={setAria}
          />
        </Suspense>
      ) : null}
    </span>
  );
}
