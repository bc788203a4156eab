import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { outcomeOf } from '@/kit/lost-answer';
import { useDialogs } from '@/kit/use-dialogs';
import { useFeature } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import { StatusTag } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import {
  CATEGORIES,
  createRule,
  purgeRule,
  readRule,
  retentionRules,
  valuesOf,
  type Category,
  type Rule,
} from './retention';
import { WouldGo } from './WouldGo';
import '@/kit/form.css';

const DIALOGS = { rule: lazyNamed(() => import('./RuleForm'), 'RuleForm') };

/** Asks before a rule is deleted; says what it would still have deleted. */
function useDeleting(): (rule: Rule) => void {
  const { t } = useTranslation('maintenance');
  const confirm = useConfirm();
  const { write } = useWrites('site');
  return (rule) => {
    const name = t(`retention.kind.${rule.category}`);
    void confirm({
      level: 2,
      title: t('retention.deleteTitle', { name }),
      body: rule.enabled ? (
        <>
          <p>{t('retention.untilThen')}</p>
          <WouldGo category={rule.category} days={rule.days} />
        </>
      ) : (
        <p>{t('retention.isOff')}</p>
      ),
      consequences: [t('retention.kept'), t('retention.gone')],
      okLabel: t('retention.delete'),
      run: () => write(() => purgeRule(rule.id)),
      readBack: async () => outcomeOf((await readRule(rule.id)()) === null),
      says: {
        did: 'deleted',
        name: t('retention.named', { name }),
        undo: () => write(() => createRule(rule.category, valuesOf(rule))),
      },
    });
  };
}

function RuleRow({ category, rule, onEdit }: { category: Category; rule: Rule | undefined; onEdit: () => void }) {
  const { t, i18n } = useTranslation(['maintenance', 'kit']);
  const remove = useDeleting();
  const name = t(`maintenance:retention.kind.${category}`);
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <br />
        <span className="qd-dim">{t(`maintenance:retention.what.${category}`)}</span>
      </th>
      <td>
        {rule
          ? t('maintenance:retention.after', { count: rule.days, number: countFormat(i18n.language)(rule.days) })
          : t('maintenance:retention.none')}
      </td>
      <td>
        {rule ? (
          <StatusTag tone={rule.enabled ? 'good' : 'neutral'}>
            {t(rule.enabled ? 'maintenance:retention.isOn' : 'maintenance:retention.isOffShort')}
          </StatusTag>
        ) : null}
      </td>
      <td>{rule ? rule.lastRun ? <TimeText iso={rule.lastRun} /> : t('maintenance:retention.never') : null}</td>
      <td>
        <div className="qd-maintenance-acts">
          <Button onClick={onEdit} aria-label={t(`maintenance:retention.${rule ? 'changed' : 'created'}`, { name })}>
            {rule ? t('kit:act.edit') : t('maintenance:retention.create')}
          </Button>
          {rule ? (
            <Button danger onClick={() => remove(rule)} aria-label={t('maintenance:retention.deleteOne', { name })}>
              {t('maintenance:retention.delete')}
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

function Rules() {
  const { t } = useTranslation('maintenance');
  const rules = useQuery(retentionRules());
  const dialogs = useDialogs(DIALOGS);
  return (
    <Loaded of={rules}>
      {(all) => (
        <>
          <div className="qd-maintenance-table">
            <table className="qd-plain-table" aria-label={t('retention.title')}>
              <thead>
                <tr>
                  {['category', 'period', 'state', 'lastRun', 'acts'].map((column) => (
                    <th key={column} scope="col">
                      {t(`retention.column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {CATEGORIES.map((category) => {
                  const rule = all.find((one) => one.category === category);
                  return (
                    <RuleRow
                      key={category}
                      category={category}
                      rule={rule}
                      onEdit={() => dialogs.open('rule', { category, rule })}
                    />
                  );
                })}
              </tbody>
            </table>
          </div>
          {dialogs.node}
        </>
      )}
    </Loaded>
  );
}

// i18n: maintenance:retention.*
/** How long the server keeps what piles up, where the release has rules for it. */
export function RetentionCard() {
  const { t } = useTranslation('maintenance');
  const { available, since } = useFeature('site.retention');
  return (
    <section className="qd-maintenance-card qd-maintenance-wide" aria-label={t('retention.title')} id="retention">
      <h2>{t('retention.title')}</h2>
      <p>{t('retention.text')}</p>
      {available ? <Rules /> : <p className="qd-warn-text">{t('retention.notHere', { since })}</p>}
    </section>
  );
}
