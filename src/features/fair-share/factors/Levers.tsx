import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import type { GroupFactors, Member, Proposal } from '@/lib/fair-share-group';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { Lever } from './Lever';
import { isSetting, isWeight, SETTINGS, type Setting } from './proposal';

interface Props {
  group: GroupFactors;
  proposal: Proposal;
  nameOf: (member: Member) => string;
  onChange: (proposal: Proposal) => void;
}

const MOST: Record<Setting, number> = { halfLifeDays: 60, lookbackDays: 180, defaultWeight: 10 };

// i18n: factors:whatIf.setting.* factors:whatIf.level.*
/** What can be moved: the settings of the group, and the weights of whoever is chosen. */
export function Levers({ group, proposal, nameOf, onChange }: Props) {
  const { t } = useTranslation('factors');
  const weights = proposal.weights ?? new Map<string, number | null>();
  const chosen = group.members.filter(({ key }) => weights.has(key));
  const labelOf = (member: Member) => `${t(`whatIf.level.${member.level}`)}: ${nameOf(member)}`;
  const put = (key: string, weight: number | null | undefined) => {
    const next = new Map(weights);
    if (weight === undefined) next.delete(key);
    else next.set(key, weight);
    onChange({ ...proposal, weights: next });
  };
  const all = useMemo(
    () => group.members.map((member) => ({ value: member.key, label: marked(labelOf(member)) })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of 20,000 members: only with the words
    [group, t],
  );
  const options = useMemo(
    () => (proposal.weights ? all.filter(({ value }) => !proposal.weights?.has(value)) : all),
    [all, proposal.weights],
  );
  return (
    <div className="qd-levers">
      <fieldset>
        <legend>{t('whatIf.settings')}</legend>
        {SETTINGS.map((setting) => (
          <Lever
            key={setting}
            label={t(`whatIf.setting.${setting}`)}
            now={setting === 'defaultWeight' ? group.defaultWeight : group.rules[setting]}
            value={proposal[setting]}
            most={MOST[setting]}
            step={setting === 'defaultWeight' ? 0.1 : 1}
            isRight={(value) => isSetting(setting, value)}
            wrong={t(setting === 'defaultWeight' ? 'whatIf.wrongWeight' : 'whatIf.wrongDays')}
            onChange={(value) => onChange({ ...proposal, [setting]: value })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('whatIf.weights')}</legend>
        <Choice
          label={t('whatIf.choose')}
          placeholder={t('whatIf.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={options}
          onChange={(key) => {
            const member = group.members.find((one) => one.key === key);
            if (member) put(member.key, Math.max(1, member.weight));
          }}
        />
        {chosen.map((member) => (
          <div key={member.key} className="qd-lever-own">
            <Lever
              label={labelOf(member)}
              now={member.weight}
              value={weights.get(member.key) ?? group.defaultWeight}
              most={10}
              step={0.1}
              isRight={isWeight}
              wrong={t('whatIf.wrongWeight')}
              onChange={(value) => put(member.key, value ?? member.weight)}
            />
            <Button size="small" aria-pressed={weights.get(member.key) === null} onClick={() => put(member.key, null)}>
              {t('whatIf.default')}
            </Button>
            <Button
              size="small"
              aria-label={t('whatIf.dropOne', { name: labelOf(member) })}
              onClick={() => put(member.key, undefined)}
            >
              {t('whatIf.drop')}
            </Button>
          </div>
        ))}
      </fieldset>
    </div>
  );
}
