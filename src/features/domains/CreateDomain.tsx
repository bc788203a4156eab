import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slotDetails } from '@/entities/slots/slot-types';
import { FormDrawer } from '@/kit/FormDrawer';
import { FormTrouble } from '@/kit/FormTrouble';
import { atName, createDomain, domainExists, modifyDomain, useWrite } from './changes';
import { newDomain, toCreateProps, toSecondProps, type DomainValues } from './domain-input';
import { DomainFields } from './DomainFields';
import { useFieldLabel } from './labels';

/**
 * The form of a new domain. Two writes: the server makes the domain, and only then takes its limits and hosts. Should the
 * second fail, the form stays open and saving again sends the second alone.
 */
export function CreateDomain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['domains-edit', 'domains']);
  const write = useWrite();
  const slots = useQuery(slotDetails());
  const labels = useFieldLabel(slots.data);
  const [made, setMade] = useState<string | null>(null);
  const sent = useRef({ name: '', more: false });
  const infos = slots.data;
  if (slots.isError && !infos)
    return (
      <FormTrouble
        title={t('domains-edit:create.title')}
        error={slots.error}
        onRetry={() => void slots.refetch()}
        onClose={onClose}
      />
    );
  const submit = async (values: DomainValues) => {
    if (!infos) return;
    const { name } = values;
    const second = toSecondProps(values, infos);
    sent.current = { name, more: Object.keys(second).length > 0 };
    try {
      await write(async () => {
        if (made === name) return modifyDomain(name, { ...toCreateProps(values), ...second });
        await createDomain(name, toCreateProps(values));
        setMade(name);
        return modifyDomain(name, second);
      });
    } catch (failure) {
      throw atName(failure, { taken: t('domains-edit:taken'), hasUsers: '' });
    }
  };
  return (
    <FormDrawer<DomainValues>
      formId="domains/create"
      title={t('domains-edit:create.title')}
      initial={infos && newDomain(infos)}
      labels={labels}
      submitLabel={t('domains-edit:create.submit')}
      submit={submit}
      readBack={async () => {
        if (!(await domainExists(sent.current.name))) return 'not-applied';
        if (!sent.current.more) return 'applied';
        // Limits and hosts may still be missing: saving again sends them, and does not create again.
        setMade(sent.current.name);
        return 'partly';
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {made === null ? null : (
        <Alert type="info" showIcon role="status" title={t('domains-edit:create.half', { name: made })} />
      )}
      {infos ? (
        <DomainFields
          domain={null}
          infos={infos}
          nameFixed={made === null ? undefined : t('domains-edit:create.made')}
        />
      ) : null}
    </FormDrawer>
  );
}
