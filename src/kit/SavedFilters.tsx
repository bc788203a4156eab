import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeListState, type ListSpec, type ListState } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { useLocation } from './router';
import { rememberPlace, savedViews, viewed } from './saved-views';
import { useKept } from './use-kept';
import type { UpdateList } from './use-list-params';

interface Props {
  name: string;
  spec: ListSpec;
  state: ListState;
  update: UpdateList;
  onDone: () => void;
}

const linkOf = (search: string): string => `${location.origin}${location.pathname}${search && `?${search}`}`;

/** Searches worth keeping, under a name, in this browser; each of them, and the one on the screen, as a link for others. */
export function SavedFilters({ name, spec, state, update, onDone }: Props) {
  const { t } = useTranslation(['filters', 'kit']);
  const { pathname } = useLocation();
  const own = savedViews(name);
  const saved = useKept(own) ?? [];
  const [title, setTitle] = useState('');
  const search = writeListState({ ...state, page: 1, open: null }, spec).toString();
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
                update(viewed(one.search, spec));
                onDone();
              }}
            >
              {one.name}
            </button>
            <CopyButton
              text={() => linkOf(one.search)}
              label={t('copyViewLink', { name: one.name })}
              copiedLabel={t('kit:copied')}
            />
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
          own.set([...saved.filter((one) => one.name !== title.trim()), { name: title.trim(), search }]);
          rememberPlace(name, pathname);
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
      <span className="qd-view-link">
        {t('copyThisView')}
        <CopyButton text={() => linkOf(search)} label={t('copyThisView')} copiedLabel={t('kit:copied')} />
      </span>
    </div>
  );
}
