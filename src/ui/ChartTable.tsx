import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverTime } from './ChartParts';
import { sumOf } from './chart-scale';

/** The figures of a chart, drawn when they are opened. */
export function ChartTable({ label, series, bars, unit, format }: OverTime) {
  const { t } = useTranslation('charts');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="qd-chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('table')}</summary>
      {isOpen ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div role="region" aria-label={t('tableOf', { name: label })} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{unit}</th>
                {series.map((one) => (
                  <th key={one.key} scope="col">
                    {one.label}
                  </th>
                ))}
                {series.length > 1 ? <th scope="col">{t('total')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.key}>
                  <th scope="row">{bar.label}</th>
                  {series.map((one, at) => (
                    <td key={one.key}>{format(bar.amounts[at] ?? 0)}</td>
                  ))}
                  {series.length > 1 ? <td>{format(sumOf(bar.amounts))}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
