import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/query-client';
import { Choice } from './Choice';
import { ChoicesNote } from './Loaded';
import { useDebounced } from './use-debounced';
import { marked } from '@/lib/text';

export interface Option {
  value: string;
  label: string;
}

interface Props {
  entity: Entity;
  /** What the options depend on besides the search text; part of the query key. */
  scope?: Record<string, unknown>;
  /** Options for a search text: asked of the server, or filtered from a small list. */
  fetch: (search: string, signal: AbortSignal) => Promise<Option[]>;
  /** All options come at once and are searched in the browser; `fetch` is asked with an empty text. */
  local?: boolean;
  label: string;
  /** Names of what may be chosen although it is not offered, by value. */
  known?: ReadonlyMap<string, string> | undefined;
  multiple?: boolean;
  disabled?: boolean;
  allowClear?: boolean;
  /** Given by antd's Form.Item. */
  id?: string;
  value?: string | string[] | null;
  onChange?: (value: string | string[] | undefined) => void;
}

/** As they are shown: what hides or turns around is marked. */
const shown = (options: readonly Option[] = []): Option[] =>
  options.map(({ value, label }) => ({ value, label: marked(label) }));

const TYPING_MS = 250;

type Asked = Pick<Props, 'entity' | 'scope' | 'fetch'>;

/** What a select offers for a search text; shared with who needs to know it before. */
export const optionsQuery = ({ entity, scope = {}, fetch }: Asked, search = '') =>
  queryOptions({
    queryKey: [entity, 'options', scope, search],
    queryFn: ({ signal }) => fetch(search, signal),
    staleTime: 60_000,
  });

/** A searchable select of an entity. A failed load says so and can be tried again; a value that is no longer offered stays. */
export function EntitySelect(props: Props) {
  const { entity, scope = {}, fetch, local, label, known, multiple, disabled, allowClear, id, value, onChange } = props;
  const { t } = useTranslation('kit');
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), TYPING_MS);
  const seen = useRef(new Map<string, string>());
  const query = useQuery({ ...optionsQuery({ entity, scope, fetch }, search), placeholderData: keepPreviousData });
  // A chosen one keeps its name while the search shows others.
  for (const option of shown(query.data)) seen.current.set(option.value, option.label);
  return (
    <>
      <Choice<string | string[] | null | undefined>
        {...(id && { id })}
        label={label}
        multiple={multiple ?? false}
        showSearch={local ? { optionFilterProp: 'label' } : { filterOption: false, onSearch: setTyped }}
        labelRender={({ label: own, value: one }) =>
          own ?? seen.current.get(String(one)) ?? marked(known?.get(String(one)) ?? String(one))
        }
        disabled={disabled ?? false}
        allowClear={allowClear ?? false}
        value={value ?? undefined}
        onChange={(next) => onChange?.(next ?? undefined)}
        options={shown(query.data)}
        loading={query.isFetching}
        failed={query.isError}
        nothing={query.isError ? null : t(query.isFetching ? 'wait' : 'noOptions')}
      />
      <ChoicesNote of={[query]} silent />
    </>
  );
}
