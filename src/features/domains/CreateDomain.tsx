import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { changesOf } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Outcome, type Sent } from '@/kit/read-back';
import { slotsAsRead } from '@/kit/slot-values';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { Alert } from '@/ui/Alert';
import { paths } from '@/lib/paths';
import { readDomain } from './api';
import { modifyDomain } from '@/entities/domains/modify-domain';
import { atName, createDomain } from './changes';
import {
  newDomain,
  toCreateProps,
  toModifyProps,
  toSecondProps,
  valuesOf,
  withoutSecond,
  type DomainValues,
} from './domain-input';
import { DomainFields } from './DomainFields';
import { useFieldLabel } from './labels';

/**
 * The form of a new domain. Two writes: the server makes the domain, and only then takes its limits and hosts. Should the
 * second fail, the form stays open and saving again sends what the domain lacks.
 */
export function CreateDomain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['domains-edit', 'domains']);
  const { write } = useWrites('domains');
  const slots = useFormSlots();
  const { infos } = slots;
  const labels = useFieldLabel(infos);
  /** The domain that was made, as it was then: without limits and hosts. */
  const [made, setMade] = useState<DomainValues | null>(null);
  const complete = async (before: DomainValues, values: DomainValues) => {
    const now = await readDomain(before.name)();
    if (!now) throw new AppError('not-found');
    const changed = changesOf(before, values);
    await modifyDomain(before.name, toModifyProps({ values, changed, before, now }, infos));
  };
  const submit = async (values: DomainValues) => {
    const { name } = values;
    try {
      await write(async () => {
        if (made?.name === name) return complete(made, values);
        await createDomain(name, toCreateProps(values));
        setMade(withoutSecond(values, infos));
        return modifyDomain(name, toSecondProps(values, infos));
      });
    } catch (failure) {
      throw atName(failure, { taken: t('domains-edit:taken'), hasUsers: '' });
    }
  };
  /** Limits and hosts may be missing still: saving again sends them, and does not create again. */
  const readBack = (sent: Sent<DomainValues>) =>
    shaped(readDomain(sent.values.name), (domain): Outcome => {
      if (!domain) return 'not-applied';
      const now = valuesOf(domain, infos);
      const asked = { ...sent, values: slotsAsRead(sent.values, infos) };
      const judged = (values: Partial<DomainValues>) => readBackCreate(asked, [{ values, at: domain.created_at }]);
      if (judged(now) !== 'unknown') return judged(now);
      const { name, description, integrationId, registries } = now;
      if (judged({ name, description, integrationId, registries }) !== 'applied') return 'unknown';
      setMade(now);
      return 'partly';
    });
  return (
    <FormDrawer<DomainValues>
      formId="domains/create"
      title={t('domains-edit:create.title')}
      initial={slots.loading ? undefined : newDomain(infos)}
      labels={labels}
      submitLabel={t('domains-edit:create.submit')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({
        did: 'created',
        name,
        row: name,
        link: { to: paths.domains({ open: name }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {made === null ? null : (
        <Alert type="info" role="status" title={t('domains-edit:create.half', { name: made.name })} />
      )}
      <DomainFields domain={null} slots={slots} nameFixed={made === null ? undefined : t('domains-edit:create.made')} />
    </FormDrawer>
  );
}
