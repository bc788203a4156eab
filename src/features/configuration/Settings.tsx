import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteKeys, type SiteKeys } from '@/entities/site/keys';
import { serviceConfig } from '@/entities/site/service-config';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { toAppError } from '@/api/errors';
import { plain } from '@/lib/plain';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { GroupExtra, useExtraWords } from './GroupExtra';
import { SettingRow } from './SettingRow';
import { GROUPS, isEditable, type Group, type Setting } from './settings';

const GroupForm = lazyNamed(() => import('./GroupForm'), 'GroupForm');

/** The groups with what of them holds the words; a group whose own words hold them is shown whole. */
function useFound(q: string): Group[] {
  const { t } = useTranslation('configuration');
  const extra = useExtraWords();
  const wanted = plain(q);
  const has = (...texts: string[]) => plain(texts.join(' ')).includes(wanted);
  const words = ({ name, key }: Setting): string[] => [t(`settings.${name}.label`), t(`settings.${name}.text`), key];
  return GROUPS.flatMap((group) => {
    if (has(t(`groups.${group.name}.title`), t(`groups.${group.name}.text`), ...extra(group.name))) return [group];
    const settings = group.settings.filter((setting) => has(...words(setting)));
    return settings.length > 0 ? [{ ...group, settings }] : [];
  });
}

interface CardProps {
  group: Group;
  keys: SiteKeys;
  /** What the manager works with; undefined: it is not known. */
  inForce: Record<string, unknown> | undefined;
}

// i18n: configuration:groups.* configuration:settings.*
function GroupCard({ group, keys, inForce }: CardProps) {
  const { t } = useTranslation(['configuration', 'kit']);
  const [editing, setEditing] = useState(false);
  const title = t(`configuration:groups.${group.name}.title`);
  const editable = group.settings.filter(isEditable);
  return (
    <section className="qd-config-card" aria-label={title} id={group.name}>
      <header>
        <h2>{title}</h2>
        {editable.length > 0 && !editing ? (
          <Button onClick={() => setEditing(true)} aria-label={t('configuration:editGroup', { group: title })}>
            {t('kit:act.edit')}
          </Button>
        ) : null}
      </header>
      <p>{t(`configuration:groups.${group.name}.text`)}</p>
      {group.settings.map((setting) => (
        <SettingRow key={setting.name} setting={setting} keys={keys} inForce={inForce} />
      ))}
      {editing ? (
        <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
          <GroupForm group={group.name} title={title} settings={editable} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
      <GroupExtra group={group.name} keys={keys} />
    </section>
  );
}

/** The settings of the manual, group by group. */
export function Settings({ q }: { q: string }) {
  const { t } = useTranslation(['configuration', 'errors']);
  const keys = useQuery(siteKeys());
  const manager = useQuery(serviceConfig('manager'));
  const found = useFound(q);
  return (
    <>
      {manager.error ? (
        <Alert
          type="warning"
          role="status"
          title={t('configuration:forceUnknown', { why: describeError(t, toAppError(manager.error)).title })}
        />
      ) : null}
      <Loaded of={keys}>
        {(all) => (
          <>
            <p role="status" className="qd-dim">
              {t('configuration:found', { count: found.reduce((sum, one) => sum + one.settings.length, 0) })}
            </p>
            {found.length === 0 ? (
              <EmptyState title={t('configuration:empty.title')} text={t('configuration:empty.text')} />
            ) : null}
            <div className="qd-config">
              {found.map((group) => (
                <GroupCard key={group.name} group={group} keys={all} inForce={manager.data?.configuration} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
