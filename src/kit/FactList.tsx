import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui/CopyButton';
import { ServerText } from '@/ui/ServerText';
import { Cell, isEmpty } from './Cell';
import { PARTS, type Field, type FieldSet, type Part } from './fields';
import { Link, useLocation } from './router';
import './detail.css';

interface Props<Row> {
  set: FieldSet<Row>;
  row: Row;
  /** Which facts, in which order; all of the set unless told. */
  names?: readonly string[];
}

const partOf = <Row,>({ part, format }: Field<Row>): Part =>
  part ?? (format === 'time' || format === 'age' ? 'history' : 'identity');

// i18n: detail:part.*
/** The read facts of one row for its drawer, by the reader's questions; what is empty is only named, at the end. */
export function FactList<Row>({ set, row, names: asked = set.names }: Props<Row>) {
  const { t } = useTranslation(['detail', set.feature]);
  const fieldOf = (name: string) => set.fields[name] as Field<Row>;
  const label = (name: string) => t(`${set.feature}:fields.${name}`);
  const names = asked.filter((name) => !fieldOf(name).columnOnly);
  // A field with a cell of its own has a word for nothing: no limit, never used.
  const empty = names.filter((name) => !fieldOf(name).cell && isEmpty(fieldOf(name).value(row)));
  const parts = PARTS.map((part) => ({
    part,
    facts: names.filter((name) => partOf(fieldOf(name)) === part && !empty.includes(name)),
  })).filter(({ facts }) => facts.length > 0);
  const list = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const wanted = hash.slice(1);
  // A link may lead to one fact: `#maxConcurrentSessions`.
  useEffect(() => {
    if (wanted) list.current?.querySelector(`[data-at="${CSS.escape(wanted)}"]`)?.scrollIntoView?.({ block: 'center' });
  }, [wanted]);
  return (
    <div ref={list}>
      {parts.map(({ part, facts }) => (
        <section key={part} aria-label={t(`detail:part.${part}`)}>
          {parts.length > 1 ? <h3 className="qd-section-title">{t(`detail:part.${part}`)}</h3> : null}
          <dl className="qd-facts">
            {facts.map((name) => (
              <div key={name} data-at={name} data-wanted={name === wanted || undefined}>
                <dt>{label(name)}</dt>
                <dd>
                  <Fact set={set} name={name} row={row} label={label(name)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {empty.length > 0 ? (
        <p className="qd-dim qd-facts-empty">
          {t('detail:notSet')} {empty.map(label).join(', ')}
        </p>
      ) : null}
    </div>
  );
}

/** One fact: a link where it names something that has a page, with a button that copies it where it is a code. */
function Fact<Row>({ set, name, row, label }: { set: FieldSet<Row>; name: string; row: Row; label: string }) {
  const { t } = useTranslation(['detail', 'kit']);
  const field = set.fields[name] as Field<Row>;
  const value = field.value(row);
  const shown = <Cell set={set} name={name} row={row} />;
  const { link } = field;
  if (link) {
    const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return items.map((item) => {
      const to = link(row, item);
      const text = <ServerText className="qd-name">{item}</ServerText>;
      return (
        <span key={item} className="qd-fact-item">
          {to ? <Link to={to}>{text}</Link> : text}
        </span>
      );
    });
  }
  if (field.format !== 'code') return shown;
  return (
    <span className="qd-fact-code">
      {shown}
      <CopyButton text={String(value)} label={t('detail:copyFact', { name: label })} copiedLabel={t('kit:copied')} />
    </span>
  );
}
