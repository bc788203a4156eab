import { useTranslation } from 'react-i18next';
import type { SiteKeys } from '@/entities/site/keys';
import { partAt } from '@/entities/site/service-config';
import { CopyButton } from '@/ui/CopyButton';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { inForceOf, overrideOf, writtenOf, type Setting } from './settings';

/** A value of a setting in words. */
export function useValueWords(): (setting: Setting, value: string) => string {
  const { t } = useTranslation('configuration');
  return ({ kind }, value) => {
    if (value === '') return t('unset');
    if (kind === 'presence') return t(value === 'true' ? 'allowed' : 'notAllowed');
    if (kind === 'flag') return t(value === 'true' ? 'on' : 'off');
    return value;
  };
}

interface Props {
  setting: Setting;
  keys: SiteKeys;
  inForce: Record<string, unknown> | undefined;
}

/** Whether anything of the release reads a number of retries: none of those that this console is made for does. */
const isRead = ({ name }: Setting): boolean => !name.endsWith('Retries');

// i18n: configuration:settings.* configuration:effect.*
/** One setting: what it means, what is written, what holds, and from when on. */
export function SettingRow({ setting, keys, inForce }: Props) {
  const { t } = useTranslation(['configuration', 'kit']);
  const words = useValueWords();
  const { name, key, usual } = setting;
  const written = writtenOf(setting, keys);
  const holds = inForce && inForceOf(setting, partAt(inForce, setting.force));
  const override = overrideOf(setting, keys);
  const wanted = written === '' ? usual : written;
  const waits = isRead(setting) && holds !== undefined && override === undefined && holds !== wanted;
  return (
    <article className="qd-config-setting" aria-label={t(`configuration:settings.${name}.label`)}>
      <h3>{t(`configuration:settings.${name}.label`)}</h3>
      <p>{t(`configuration:settings.${name}.text`)}</p>
      <dl className="qd-facts">
        <div>
          <dt>{t('configuration:written')}</dt>
          <dd>
            <strong>
              <ServerText>{words(setting, written)}</ServerText>
            </strong>
          </dd>
        </div>
        <div>
          <dt>{t('configuration:inForce')}</dt>
          <dd>
            {!isRead(setting) ? (
              t('configuration:effect.unread')
            ) : holds === undefined ? (
              t('configuration:notKnown')
            ) : (
              <ServerText>{words(setting, holds)}</ServerText>
            )}{' '}
            {waits ? <StatusTag tone="warn">{t('configuration:waits')}</StatusTag> : null}
            {override === undefined ? null : <p className="qd-warn-text">{t('configuration:overridden')}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('configuration:default')}</dt>
          <dd>{words(setting, usual)}</dd>
        </div>
        <div>
          <dt>{t('configuration:effectTitle')}</dt>
          <dd>{t(isRead(setting) ? 'configuration:effect.reread' : 'configuration:effect.never')}</dd>
        </div>
        <div>
          <dt>{t('configuration:key')}</dt>
          <dd>
            <code className="qd-mono">{key}</code>{' '}
            <CopyButton text={key} label={t('configuration:copyKey', { key })} copiedLabel={t('kit:copied')} />
          </dd>
        </div>
      </dl>
    </article>
  );
}
