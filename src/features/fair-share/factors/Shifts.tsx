import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { BOM, csvFileName, csvRow } from '@/lib/csv';
import { stored } from '@/lib/fair-share';
import { weightUnder, type GroupFactors, type Member, type Proposal, type Shift } from '@/lib/fair-share-group';
import { Button } from '@/ui/Button';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import { Scroll } from './Scroll';
import { useFigures } from './use-figures';

/** Rows from each end, until all are asked for. */
const ENDS = 25;

interface Props {
  group: GroupFactors;
  proposal: Proposal;
  shifts: readonly Shift[];
  nameOf: (member: Member) => string;
}

const COLUMNS = [
  'user',
  'domain',
  'project',
  'weight',
  'rankBefore',
  'rankAfter',
  'before',
  'after',
  'change',
] as const;

const moveOf = ({ before, after }: Shift): number => (before.rank ?? 0) - (after.rank ?? 0);

/** Every user before and after, who gains most first, who loses most last. */
export function Shifts({ group, proposal, shifts, nameOf }: Props) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const [all, setAll] = useState(false);
  const projects = useMemo(() => new Map(group.members.map(({ key, name }) => [key, name])), [group]);
  const projectOf = ({ project }: Member) => projects.get(`project:${project}`) ?? project ?? '';
  const isWhole = all || shifts.length <= ENDS * 2;
  const shown = isWhole ? shifts : [...shifts.slice(0, ENDS), ...shifts.slice(-ENDS)];
  const gain = shifts.filter((one) => moveOf(one) > 0).length;
  const loss = shifts.filter((one) => moveOf(one) < 0).length;
  const save = () => {
    const rows = shifts.map(({ member, before, after }) =>
      csvRow([
        nameOf(member),
        member.domain,
        projectOf(member),
        weightUnder(group, member, proposal),
        before.rank,
        after.rank,
        before.factor,
        after.factor,
        stored(after.factor - before.factor),
      ]),
    );
    const head = csvRow(COLUMNS.map((key) => t(`whatIf.column.${key}`)));
    downloadFile(csvFileName(`what-if-${group.group}`, new Date()), [BOM, head, ...rows]);
  };
  return (
    <section aria-label={t('whatIf.result')}>
      <h2 className="qd-section-title">{t('whatIf.result')}</h2>
      <p role="status">
        {t('whatIf.gain', { count: gain, shown: figures.count(gain) })}{' '}
        {t('whatIf.loss', { count: loss, shown: figures.count(loss) })}
      </p>
      <p className="qd-dim">{t('whatIf.note')}</p>
      <Scroll label={t('whatIf.result')} className="qd-shifts">
        <table className="qd-factor-table" aria-label={t('whatIf.result')}>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th key={key} scope="col">
                  {t(`whatIf.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((shift) => {
              const { member, before, after } = shift;
              const move = moveOf(shift);
              return (
                <tr key={member.key} data-move={Math.sign(move)}>
                  <th scope="row">
                    <ServerText>{nameOf(member)}</ServerText>
                  </th>
                  <td>
                    <ServerText>{member.domain}</ServerText>
                  </td>
                  <td>
                    <ServerText>{projectOf(member)}</ServerText>
                  </td>
                  <td>{figures.weight(weightUnder(group, member, proposal))}</td>
                  <td>{before.rank === null ? <Dash /> : figures.count(before.rank)}</td>
                  <td>
                    {after.rank === null ? <Dash /> : figures.count(after.rank)}{' '}
                    {move === 0 ? null : (
                      <strong>{move > 0 ? `▲ ${figures.count(move)}` : `▼ ${figures.count(-move)}`}</strong>
                    )}
                  </td>
                  <td>{figures.factor(before.factor)}</td>
                  <td>{figures.factor(after.factor)}</td>
                  <td>{figures.difference(after.factor - before.factor)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="qd-lever-own">
        {isWhole ? null : (
          <Button onClick={() => setAll(true)}>
            {t('rank.all', { count: shifts.length, shown: figures.count(shifts.length) })}
          </Button>
        )}
        <Button onClick={save}>{t('history.save')}</Button>
      </p>
    </section>
  );
}
