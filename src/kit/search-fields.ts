import type { TFunction } from 'i18next';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, type GrammarField, type GrammarFields } from '@/lib/filter-grammar';
import { textOf } from '@/lib/filter-values';
import { joinValues, LAST_DAYS } from '@/lib/list-state';
import { marked } from '@/lib/text';
import type { Offered, Value } from './completion';
import { useFacetValues, type FacetList } from './facet-values';
import type { FieldSet } from './fields';

/** What is known of typed conditions. It comes when the box is first in use; without it everything typed is looked for as it is. */
export interface Grammar {
  /** Takes the conditions out of a text; the words that are left to look for. */
  take: (text: string) => string;
  /** Words as they are typed. */
  format: (words: string) => string;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** In the same turn as the new text: a turn of its own would be drawn with the old one, and a letter be lost. */
  onInput: () => void;
  onBlur: () => void;
}
export type Aria = Partial<
  Record<'aria-expanded' | 'aria-invalid', boolean> &
    Record<'aria-controls' | 'aria-activedescendant' | 'aria-describedby', string | undefined>
>;

/** The fields of a list that can be typed. */
export function grammarOf<Row>(set: FieldSet<Row>): GrammarFields {
  const fields: Record<string, GrammarField> = {};
  for (const name of set.names) {
    const filter = set.fields[name]?.filter;
    if (filter) fields[name] = { ...filter, exact: filter.choices !== undefined };
  }
  return fields;
}

/** A value as it is typed, and what it is called. */
function valueOf(
  t: TFunction<readonly string[]>,
  feature: string,
  name: string,
  field: GrammarField,
  value: string,
): Value {
  const isEnum = field.kind === 'enum';
  const { text } = textOf(isEnum ? { op: 'in', value: joinValues([value]) } : { op: 'is', value }, field);
  return {
    typed: text,
    label: isEnum ? t(`${feature}:${name}.${value}`, { defaultValue: marked(value) }) : marked(value),
  };
}

/** What is known of a field without asking anybody. */
function standing(t: TFunction<readonly string[]>, feature: string, name: string, field: GrammarField): Value[] {
  if (field.kind === 'date')
    return LAST_DAYS.map((days) => ({ typed: `${days}d`, label: t('filters:lastDays', { count: days }) }));
  if (field.kind === 'bool')
    return [
      { typed: 'yes', label: t('kit:yes') },
      { typed: 'no', label: t('kit:no') },
    ];
  return (field.options ?? []).map((value) => valueOf(t, feature, name, field, value));
}

/** Everything that can be typed, in words of the reader's language beside the keys, and the values of the field at the caret. */
export function useSearchFields<Row>(list: FacetList<Row>, fields: GrammarFields, at: string | undefined) {
  const { feature } = list.fields;
  const { t } = useTranslation(['filters', 'kit', feature]);
  const offered = useMemo(
    () =>
      Object.entries(fields).map(([name, field]): Offered => ({
        name,
        key: keyOf(name),
        label: t(`${feature}:fields.${name}`),
        values: field.kind === 'enum' ? standing(t, feature, name, field) : [],
      })),
    [fields, feature, t],
  );
  const { values, counts } = useFacetValues(list, at);
  const field = at === undefined ? undefined : fields[at];
  const known = useMemo((): Value[] => {
    if (at === undefined || !field) return [];
    if (!values || field.kind === 'date' || field.kind === 'bool') return standing(t, feature, at, field);
    return values.map((value) => ({
      ...valueOf(t, feature, at, field, value),
      count: counts && (counts.get(value) ?? 0),
    }));
  }, [at, field, values, counts, feature, t]);
  /** What a field takes, in words. */
  const takes = (name: string): string => {
    const one = fields[name];
    if (!one) return '';
    if (one.kind === 'enum' && one.options) return one.options.join(', ');
    return t(`filters:help.${one.kind === 'text' && one.exact ? 'exact' : one.kind}`);
  };
  return { offered, values: known, takes };
}
