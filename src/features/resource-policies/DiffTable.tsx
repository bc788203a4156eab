import { useTranslation } from 'react-i18next';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import type { Values } from './values';
import { usePolicyWords } from './words';
import { ServerText } from '@/ui/ServerText';

interface Props {
  kind: PolicyKind;
  before: Values;
  after: Values;
  names: readonly string[];
  /** Those of `names` that give less than before. */
  tighter: readonly string[];
  infos: SlotInfos;
}

/** Field by field: what a policy says and what will hold instead. */
export function DiffTable({ kind, before, after, names, tighter, infos }: Props) {
  const { t } = useTranslation('policies');
  const words = usePolicyWords(kind, infos);
  return (
    <div className="qd-diff">
      <table className="qd-plain-table" aria-label={t('review.changes')}>
        <thead>
          <tr>
            <th scope="col">{t('review.field')}</th>
            <th scope="col">{t('review.now')}</th>
            <th scope="col">{t('review.then')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const usual = words.usual(name, after[name]);
            return (
              <tr key={name}>
                <th scope="row">{words.label(name)}</th>
                <td className="qd-diff-old">
                  <ServerText>{words.value(name, before[name])}</ServerText>
                </td>
                <td>
                  <ServerText>{words.value(name, after[name])}</ServerText>{' '}
                  {tighter.includes(name) ? <span className="qd-warn-text">{t('review.tighter')}</span> : null}
                  {usual ? <span className="qd-warn-text">{t('review.unusual', { max: usual })}</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
