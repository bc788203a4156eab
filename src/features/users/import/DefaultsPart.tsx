import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectsSelect } from '@/entities/projects/ProjectSelect';
import { UserPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { USER_ROLES, USER_STATUSES } from '../statuses';
import type { Defaults, Settings } from './plan';
import { Choice } from '@/kit/Choice';
import { Check } from '@/ui/Check';

interface Props {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

// i18n: users-import:passwords.* users-import:existing.* users:role.* users:status.*
/** What a new user gets where the file says nothing; what becomes of users that exist; where passwords come from. */
export const DefaultsPart = memo(function DefaultsPart({ settings, onChange }: Props) {
  const { t } = useTranslation(['users-import', 'users']);
  const id = useId();
  const { defaults } = settings;
  const set = (part: Partial<Defaults>) => onChange({ ...settings, defaults: { ...defaults, ...part } });
  const label = (name: string) => t(`users:fields.${name}`);
  const plain = (name: 'role' | 'status', values: readonly string[]) => (
    <div>
      <label htmlFor={`${id}-${name}`}>{label(name)}</label>
      <Choice
        id={`${id}-${name}`}
        label={label(name)}
        value={defaults[name]}
        onChange={(value) => set({ [name]: value })}
        options={values.map((value) => ({ value, label: t(`users:${name}.${value}`) }))}
      />
    </div>
  );
  const check = (name: 'passwordChange' | 'sudo') => (
    <Check checked={defaults[name]} onChange={(on) => set({ [name]: on })}>
      {label(name)}
    </Check>
  );
  const choice = (name: 'passwords' | 'existing', values: readonly string[]) => (
    <fieldset className="qd-choice">
      <legend>{t(`users-import:${name}.title`)}</legend>
      {values.map((value) => (
        <label key={value} className="qd-check">
          <input
            type="radio"
            name={`${id}-${name}`}
            checked={settings[name] === value}
            onChange={() => onChange({ ...settings, [name]: value })}
          />
          {t(`users-import:${name}.${value}`)}
        </label>
      ))}
    </fieldset>
  );
  return (
    <section aria-label={t('users-import:defaults.title')}>
      <h3 className="qd-section-title">{t('users-import:defaults.title')}</h3>
      <p className="qd-dim">{t('users-import:defaults.text')}</p>
      <div className="qd-import-defaults">
        <div>
          <span aria-hidden="true">{label('domain')}</span>
          <DomainSelect
            label={label('domain')}
            value={defaults.domain}
            onChange={(domain = '') => set({ domain, projects: [] })}
          />
        </div>
        <div>
          <span aria-hidden="true">{label('projects')}</span>
          <ProjectsSelect
            label={label('projects')}
            domain={defaults.domain}
            value={defaults.projects}
            onChange={(projects) => set({ projects })}
          />
        </div>
        <div>
          <span aria-hidden="true">{label('policy')}</span>
          <UserPolicySelect
            label={label('policy')}
            value={defaults.policy}
            onChange={(policy = '') => set({ policy })}
          />
        </div>
        {plain('role', USER_ROLES)}
        {plain('status', USER_STATUSES)}
        <div>
          {check('passwordChange')}
          {check('sudo')}
        </div>
      </div>
      <div className="qd-import-choices">
        {choice('passwords', ['file', 'random'])}
        {choice('existing', ['update', 'skip'])}
      </div>
    </section>
  );
});
