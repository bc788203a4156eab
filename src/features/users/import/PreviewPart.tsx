import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { ScrollRegion } from '../ScrollRegion';
import type { PlannedRow } from './plan';
import { ServerText } from '@/ui/ServerText';

const PAGE = 50;
const TONES: Record<PlannedRow['kind'], Tone> = { create: 'good', update: 'info', same: 'neutral', skip: 'neutral' };
type Show = 'all' | 'problems' | PlannedRow['kind'];

const shows = (row: PlannedRow, show: Show): boolean =>
  show === 'all' || (show === 'problems' ? row.problems.length > 0 : row.kind === show && row.problems.length === 0);

// i18n: users-import:kind.* users-import:problem.* users-import:preview.*
/** Every row with what would be done, and all that is wrong with it; fifty at a time. */
export const PreviewPart = memo(function PreviewPart({ rows }: { rows: readonly PlannedRow[] }) {
  const { t, i18n } = useTranslation(['users-import', 'users', 'kit']);
  const [show, setShow] = useState<Show>('all');
  const [page, setPage] = useState(1);
  const number = countFormat(i18n.language);
  const shown = rows.filter((row) => shows(row, show));
  const last = Math.max(1, Math.ceil(shown.length / PAGE));
  const at = Math.min(page, last);
  const kinds = (['all', 'problems', 'create', 'update', 'same', 'skip'] as const).filter(
    (kind) => kind === 'all' || rows.some((row) => shows(row, kind)),
  );
  const words = ({ kind, problems, changed }: PlannedRow) => {
    if (problems.length > 0)
      return problems.map(({ field, code, value }) => (
        <div key={`${field} ${code} ${value}`} className="qd-import-problem">
          {field
            ? t('users-import:problemAt', {
                field: t(`users:fields.${field}`),
                text: t(`users-import:problem.${code}`, { value }),
              })
            : t(`users-import:problem.${code}`, { value })}
        </div>
      ));
    return kind === 'update' ? changed.map((name) => t(`users:fields.${name}`)).join(', ') : '';
  };
  return (
    <section aria-label={t('users-import:preview.title')}>
      <h3 className="qd-section-title">{t('users-import:preview.title')}</h3>
      <div className="qd-tabs" role="group" aria-label={t('users-import:preview.show')}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            aria-pressed={show === kind}
            onClick={() => {
              setShow(kind);
              setPage(1);
            }}
          >
            {t(`users-import:show.${kind}`, { shown: number(rows.filter((row) => shows(row, kind)).length) })}
          </Button>
        ))}
      </div>
      <ScrollRegion label={t('users-import:preview.title')}>
        <table className="qd-plain-table" aria-label={t('users-import:preview.title')}>
          <thead>
            <tr>
              <th scope="col">{t('users-import:preview.line')}</th>
              <th scope="col">{t('users:fields.email')}</th>
              <th scope="col">{t('users:fields.username')}</th>
              <th scope="col">{t('users-import:preview.what')}</th>
              <th scope="col">{t('users-import:preview.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice((at - 1) * PAGE, at * PAGE).map((row) => (
              <tr key={row.line}>
                <td className="qd-import-line">
                  {row.line === row.lastLine
                    ? number(row.line)
                    : t('users-import:preview.lines', { first: number(row.line), last: number(row.lastLine) })}
                </td>
                <th scope="row">
                  <ServerText>{row.values.email}</ServerText>
                </th>
                <td>
                  <ServerText>{row.values.username}</ServerText>
                </td>
                <td>
                  <StatusTag tone={row.problems.length > 0 ? 'bad' : TONES[row.kind]}>
                    {t(row.problems.length > 0 ? 'users-import:kind.wrong' : `users-import:kind.${row.kind}`)}
                  </StatusTag>
                </td>
                <td>{words(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {last > 1 ? (
        <div className="qd-import-row">
          <Button disabled={at === 1} onClick={() => setPage(at - 1)}>
            {t('kit:previousPage')}
          </Button>
          <span role="status">{t('users-import:preview.page', { page: number(at), last: number(last) })}</span>
          <Button disabled={at === last} onClick={() => setPage(at + 1)}>
            {t('kit:nextPage')}
          </Button>
        </div>
      ) : null}
    </section>
  );
});
