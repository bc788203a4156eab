import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '@/lib/clock';
import { formatDateTime, keyAge } from '@/lib/dates';
import { countFormat } from '@/lib/formats';
import { formatBytes, readBytes, UNLIMITED } from '@/lib/units';
import { Dash, DashOf, TimeIn } from '@/ui/TimeText';
import type { Field, FieldSet, Plain, Words } from './fields';
import { ServerText } from '@/ui/ServerText';
import { marked } from '@/lib/text';

export const isEmpty = (value: Plain): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as the field's format shows it. Text of the server stands as text, isolated from its surroundings' direction. */
export function renderCell<Row>(set: FieldSet<Row>, name: string, row: Row, words: Words): ReactNode {
  const { t, language } = words;
  const field = set.fields[name] as Field<Row>;
  if (field.cell) return field.cell(row, words);
  const value = field.value(row);
  if (isEmpty(value)) return <DashOf label={t('kit:noValue')} />;
  switch (field.format) {
    case 'time':
      return <TimeIn iso={String(value)} language={language} />;
    case 'age':
      return (
        <span title={formatDateTime(value, language) ?? undefined}>
          {keyAge(value, new Date(serverClock()), language)}
        </span>
      );
    case 'yesno':
      return value ? t('kit:yes') : <span className="qd-dim">{t('kit:no')}</span>;
    case 'number':
      return countFormat(language)(Number(value));
    case 'bytes':
      return <BytesText value={value} />;
    case 'choice':
      return t(`${set.feature}:${name}.${String(value)}`, { defaultValue: marked(String(value)) });
    case 'list':
      return <ListText items={Array.isArray(value) ? (value as string[]) : [String(value)]} />;
    case 'code':
      return <ServerText className="qd-mono qd-name">{String(value)}</ServerText>;
    default:
      return <ServerText className="qd-name">{String(value)}</ServerText>;
  }
}

/** One value by itself. */
export function Cell<Row>({ set, name, row }: { set: FieldSet<Row>; name: string; row: Row }) {
  const { t, i18n } = useTranslation(['kit', set.feature]);
  return renderCell(set, name, row, { t, language: i18n.language });
}

/** A size in bytes; unlimited has its own word. */
function BytesText({ value }: { value: Plain }) {
  const { t, i18n } = useTranslation('kit');
  const bytes = readBytes(value);
  if (bytes === null) return <Dash />;
  return bytes === UNLIMITED ? t('unlimited') : formatBytes(bytes, i18n.language);
}

const SHOWN_ITEMS = 2;

/** The first items of a list; the rest as a count, all of them in the title. */
function ListText({ items }: { items: readonly string[] }) {
  const { t } = useTranslation('kit');
  const rest = items.length - SHOWN_ITEMS;
  return (
    <span className="qd-name" title={marked(items.join('\n'))}>
      {marked(items.slice(0, SHOWN_ITEMS).join(', '))}
      {rest > 0 ? ` ${t('more', { count: rest })}` : ''}
    </span>
  );
}
