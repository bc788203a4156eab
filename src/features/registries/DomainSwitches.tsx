import { Input, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { allowRegistry, isRegistryAllowed } from '@/entities/registries/allowing';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { lookedUp } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { said } from '@/kit/said';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { Themed } from '@/ui/Themed';
import type { Registry } from './registry';

/** From so many on they are searched. */
const MANY = 8;

/** In which domains the registry may be used; each is switched by itself, from what the domain has at that moment. */
export function DomainSwitches({ registry: { name, domains } }: { registry: Registry }) {
  const { t } = useTranslation(['registries', 'errors']);
  const confirm = useConfirm();
  const { write } = useWrites('registries');
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const set = (domain: string, on: boolean) => write(() => allowRegistry(domain, name, on));
  const allow = async (domain: string) => {
    setBusy((now) => new Set([...now, domain]));
    const isThere = () => isRegistryAllowed(domain, name, true);
    try {
      await lookedUp(() => set(domain, true), isThere)();
      said({
        did: 'added',
        name: t('registries:inDomain', { name, domain }),
        undo: { isOurs: async () => (await isThere()) === 'applied', run: () => set(domain, false) },
      });
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    } finally {
      setBusy((now) => new Set([...now].filter((one) => one !== domain)));
    }
  };
  const forbid = (domain: string) =>
    void confirm({
      level: 2,
      title: t('registries:forbid.title', { name, domain }),
      consequences: [t('registries:forbid.text'), t('registries:forbid.running')],
      okLabel: t('registries:forbid.ok'),
      run: () => set(domain, false),
      readBack: () => isRegistryAllowed(domain, name, false),
      says: {
        did: 'removed',
        name: t('registries:inDomain', { name, domain }),
        undo: () => set(domain, true),
      },
    });
  const wanted = search.trim().toLocaleLowerCase();
  const shown = domains?.filter((one) => one.name.toLocaleLowerCase().includes(wanted));
  return (
    <section data-at="domains" aria-label={t('registries:domainsOf', { name })}>
      <h3 className="qd-section-title">{t('registries:enabledIn')}</h3>
      <p className="qd-dim">{t('registries:enabledText')}</p>
      {domains === null ? <p role="status">{t('registries:domainsUnread')}</p> : null}
      <Themed>
        {domains && domains.length > MANY ? (
          <Input
            allowClear
            value={search}
            aria-label={t('registries:searchDomains')}
            placeholder={t('registries:searchDomains')}
            onChange={(event) => setSearch(event.target.value)}
          />
        ) : null}
        <ul className="qd-registry-domains">
          {shown?.map(({ name: domain, active, allowed }) => (
            <li key={domain}>
              <Switch
                size="small"
                checked={allowed}
                loading={busy.has(domain)}
                aria-label={t('registries:enableIn', { domain })}
                onChange={(on) => (on ? void allow(domain) : forbid(domain))}
              />
              <Link to={paths.domains({ open: domain, tab: active ? null : 'inactive' })}>
                <ServerText className="qd-name">{domain}</ServerText>
              </Link>
              {active ? null : <span className="qd-dim">{t('registries:inactive')}</span>}
            </li>
          ))}
        </ul>
      </Themed>
      {shown?.length === 0 ? <p className="qd-dim">{t('registries:noDomain')}</p> : null}
    </section>
  );
}
