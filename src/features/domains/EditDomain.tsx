import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { slotDetails } from '@/entities/slots/slot-types';
import { sameValue } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { FormTrouble } from '@/kit/FormTrouble';
import { useIdentity } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { domainCounts, domainDetail } from './api';
import { atName, modifyDomain, useWrite } from './changes';
import { toModifyProps, valuesOf, type DomainValues } from './domain-input';
import { DomainFields } from './DomainFields';
import { useFieldLabel } from './labels';

interface Props {
  name: string;
  /** With the name that the domain has now. */
  onDone: (name: string) => void;
  onClose: () => void;
}

/** Changes a domain; only what was changed is sent, after a look at what the server has now. */
export function EditDomain({ name, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['domains-edit', 'domains']);
  const { release } = useIdentity();
  const client = useQueryClient();
  const write = useWrite();
  // Not among the domains that a write reads again: under its old name a renamed one is gone while the form still closes.
  const detail = useQuery({
    queryKey: ['domain-form', name],
    queryFn: () => client.fetchQuery({ ...domainDetail(name), staleTime: 0 }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const counts = useQuery(domainCounts(name, release));
  const slots = useQuery(slotDetails());
  const labels = useFieldLabel(slots.data);
  const sent = useRef<Partial<DomainValues>>({});
  const domain = detail.data;
  const infos = slots.data;
  const title = t('domains-edit:edit.title', { name });
  const failed = detail.error ?? slots.error ?? (domain === null ? new AppError('not-found') : null);
  if (failed && !(domain && infos))
    return (
      <FormTrouble
        title={title}
        error={failed}
        onRetry={() => void Promise.all([detail.refetch(), slots.refetch()])}
        onClose={onClose}
      />
    );

  const nowNamed = () => sent.current.name ?? name;
  const submit = async (values: DomainValues, changed: Partial<DomainValues>) => {
    if (!infos) return;
    sent.current = changed;
    try {
      await write(() => modifyDomain(name, toModifyProps(values, Object.keys(changed), infos)));
    } catch (failure) {
      throw atName(failure, { taken: t('domains-edit:taken'), hasUsers: t('domains-edit:renameUsers') });
    }
  };
  const read = async (wanted: string): Promise<DomainValues | null> => {
    const now = await client.fetchQuery({ ...domainDetail(wanted), staleTime: 0 });
    return now && infos ? valuesOf(now, infos, domain ?? undefined) : null;
  };
  const reread = async (): Promise<Partial<DomainValues>> => {
    const now = await read(name);
    if (!now) throw new AppError('not-found');
    return now;
  };
  const readBack = async () => {
    const now = await read(nowNamed());
    if (!now) return sent.current.name === undefined ? ('unknown' as const) : ('not-applied' as const);
    const same = Object.entries(sent.current).every(([key, value]) => sameValue(now[key as keyof DomainValues], value));
    return same ? ('applied' as const) : ('not-applied' as const);
  };
  const users = counts.data?.users ?? 0;
  const nameFixed =
    users > 0 ? t('domains-edit:renameFixed', { count: users, shown: countFormat(i18n.language)(users) }) : undefined;
  return (
    <FormDrawer<DomainValues>
      formId={`domains/edit/${name}`}
      title={title}
      initial={domain && infos && !counts.isPending ? valuesOf(domain, infos) : undefined}
      labels={labels}
      submitLabel={t('domains-edit:edit.submit')}
      submit={submit}
      reread={reread}
      readBack={readBack}
      onDone={() => onDone(nowNamed())}
      onClose={onClose}
    >
      {domain && infos ? <DomainFields domain={domain} infos={infos} nameFixed={nameFixed} /> : null}
    </FormDrawer>
  );
}
