import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { parseListState, writeListState, type ListSpec, type ListState } from '@/lib/list-state';
import { kept, listOf } from '@/lib/storage';
import { Button } from '@/ui/Button';
import { useKept } from './use-kept';
import type { UpdateList } from './use-list-params';

const SAVED = listOf(v.object({ name: v.string(), search: v.string() }));

interface Props {
  name: string;
  spec: ListSpec;
  state: ListState;
  update: UpdateList;
  onDone: () => void;
}

/** Searches worth keeping, under a name, in this browser. What is kept is the address, so it stays readable by later versions. */
export function SavedFilters({ name, spec, state, update, onDone }: Props) {
  const { t } = useTranslation('filters');
  const own = kept('person', `filters.${name}`, SAVED);
  const saved = useKept(own) ?? [];
  const [title, setTitle] = useState('');
  return (
    <div className="qd-filter-form">
      {saved.length === 0 ? <span className="qd-dim">{t('noSavedFilters')}</span> : null}
      <ul className="qd-saved">
        {saved.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              className="qd-link"
              onClick={() => {
                const found = parseListState(new URLSearchParams(one.search), spec);
                update((now) => ({ ...found, size: now.size, open: null }));
                onDone();
              }}
            >
              {one.name}
            </button>
            <button
              type="button"
              className="qd-icon-button"
              aria-label={t('deleteSavedFilter', { name: one.name })}
              onClick={() => own.set(saved.filter((other) => other !== one))}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="qd-inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === '') return;
          const search = writeListState({ ...state, page: 1, open: null }, spec).toString();
          own.set([...saved.filter((one) => one.name !== title.trim()), { name: title.trim(), search }]);
          setTitle('');
        }}
      >
        <input
          className="qd-input"
          aria-label={t('savedFilterName')}
          placeholder={t('savedFilterName')}
          maxLength={60}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit">{t('saveFilter')}</Button>
      </form>
    </div>
  );
}
