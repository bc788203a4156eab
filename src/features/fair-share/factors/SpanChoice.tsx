import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { Button } from '@/ui/Button';
import { SPANS, spanProblem, type Span } from './history';

const OWN = 'own';

interface Props {
  span: Span & { days: number | null };
  today: string;
}

// i18n: factors:span.problem.*
/** So many days back from today, or from one day to another; kept in the address. */
export function SpanChoice({ span, today }: Props) {
  const { t } = useTranslation('factors');
  const id = useId();
  const [params, setParams] = useSearchParams();
  const [own, setOwn] = useState(span.days === null);
  const [range, setRange] = useState<Span>({ from: span.from, to: span.to });
  const problem = spanProblem(range, today);
  const put = (text: string) => {
    const changed = new URLSearchParams(params);
    changed.set('span', text);
    setParams(changed, { replace: true, preventScrollReset: true });
  };
  const day = (key: keyof Span) => (
    <label>
      {t(`span.${key}`)}
      <input
        className="qd-input"
        type="date"
        max={today}
        value={range[key]}
        aria-invalid={problem !== null}
        aria-describedby={problem ? id : undefined}
        onChange={(event) => setRange((now) => ({ ...now, [key]: event.target.value }))}
      />
    </label>
  );
  return (
    <>
      <ListTabs
        label={t('span.label')}
        tabs={[
          ...SPANS.map((days) => ({ key: String(days), label: t('span.days', { count: days }) })),
          { key: OWN, label: t('span.own') },
        ]}
        current={own ? OWN : String(span.days)}
        onChoose={(key) => {
          setOwn(key === OWN);
          if (key !== OWN) put(key);
        }}
      />
      {own ? (
        <fieldset className="qd-span">
          <legend className="qd-visually-hidden">{t('span.own')}</legend>
          {day('from')}
          {day('to')}
          <Button disabled={problem !== null} onClick={() => put(`${range.from}..${range.to}`)}>
            {t('span.show')}
          </Button>
          {problem ? (
            <p id={id} role="alert" className="qd-warn-text">
              {t(`span.problem.${problem}`)}
            </p>
          ) : null}
        </fieldset>
      ) : null}
    </>
  );
}
