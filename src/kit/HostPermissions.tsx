import { useTranslation } from 'react-i18next';
import type { Hosts } from './hosts';
import type { ControlProps } from './LimitInput';
import { Check } from '@/ui/Check';
import { ServerText } from '@/ui/ServerText';

interface Props extends ControlProps<Hosts> {
  label: string;
  /** Hosts that the cluster has; null while that is not known. Who shows them says why. */
  hosts: readonly string[] | null;
  /** What can be allowed; null while that is not known. */
  permissions: readonly string[] | null;
}

// i18n: limits:permission.*
/**
 * Storage hosts with the permissions on each. A host that is newly allowed begins with nothing, so that the person
 * chooses; hosts and permissions that the cluster does not know stay as they are and are marked.
 */
export function HostPermissions({ id, value = {}, onChange, label, hosts, permissions, ...aria }: Props) {
  const { t } = useTranslation('limits');
  const names = [...new Set([...(hosts ?? []), ...Object.keys(value)])].toSorted();
  const set = (host: string, chosen: readonly string[] | null) => {
    const { [host]: _old, ...rest } = value;
    onChange?.(chosen === null ? rest : { ...rest, [host]: chosen });
  };
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-label={label}
      aria-describedby={aria['aria-describedby']}
      className="qd-hosts"
    >
      {hosts && names.length === 0 ? <p className="qd-dim">{t('noHosts')}</p> : null}
      {names.map((host) => {
        const chosen = Object.hasOwn(value, host) ? (value[host] ?? []) : null;
        const offered = [...new Set([...(permissions ?? []), ...(chosen ?? [])])];
        const toggle = (one: string, on: boolean) =>
          set(host, offered.filter((name) => (name === one ? on : chosen?.includes(name))).toSorted());
        return (
          <fieldset key={host}>
            <Check checked={chosen !== null} onChange={(on) => set(host, on ? [] : null)}>
              <ServerText className="qd-mono">{host}</ServerText>
              {hosts && !hosts.includes(host) ? <span className="qd-warn-text">{t('unknownHost')}</span> : null}
            </Check>
            {chosen ? (
              <div role="group" aria-label={t('permissionsOf', { host })}>
                <span>
                  <button
                    type="button"
                    className="qd-link"
                    aria-label={t('allOf', { host })}
                    onClick={() => set(host, offered.toSorted())}
                  >
                    {t('all')}
                  </button>
                  <button
                    type="button"
                    className="qd-link"
                    aria-label={t('noneOf', { host })}
                    onClick={() => set(host, [])}
                  >
                    {t('none')}
                  </button>
                </span>
                {offered.map((one) => (
                  <Check key={one} checked={chosen.includes(one)} onChange={(on) => toggle(one, on)}>
                    {t(`permission.${one}`, { defaultValue: one })}
                  </Check>
                ))}
                {chosen.length === 0 ? <p className="qd-warn-text">{t('noPermission')}</p> : null}
              </div>
            ) : null}
          </fieldset>
        );
      })}
    </div>
  );
}
