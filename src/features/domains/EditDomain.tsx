import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { useLimitWords } from '@/entities/slots/use-limit-words';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { paths } from '@/lib/paths';
import { countFormat } from '@/lib/formats';
import { domainCounts } from './api';
import { atName } from './changes';
import { domainEdit } from './domain-edit';
import type { DomainValues } from './domain-input';
import { DomainFields } from './DomainFields';
import type { DomainRow } from './fields';
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
  const { write } = useWrites('domains');
  const counts = useQuery(domainCounts(name, release));
  const slots = useFormSlots();
  const { infos } = slots;
  const labels = useFieldLabel(infos);
  const show = useLimitWords(infos);
  const nowNamed = useRef(name);
  const spec = domainEdit(name, infos);
  const { row: domain, ...form } = useEditForm<DomainRow, DomainValues>({
    ...spec,
    toValues: slots.loading || counts.isPending ? undefined : spec.toValues,
    write: async (edit) => {
      nowNamed.current = edit.values.name;
      try {
        await write(() => spec.write(edit));
      } catch (failure) {
        throw atName(failure, { taken: t('domains-edit:taken'), hasUsers: t('domains-edit:renameUsers') });
      }
    },
  });
  const users = counts.data?.users;
  const nameFixed =
    users !== undefined && users > 0
      ? t('domains-edit:renameFixed', { count: users, shown: countFormat(i18n.language)(users) })
      : undefined;
  return (
    <FormDrawer<DomainValues>
      {...form}
      formId={`domains/edit/${name}`}
      title={t('domains-edit:edit.title', { name })}
      labels={labels}
      show={show}
      submitLabel={t('domains-edit:edit.submit')}
      says={({ values, changed }) => ({
        did: 'changed',
        name: values.name,
        row: values.name,
        link: { to: paths.domains({ open: values.name }) },
        inverse: { kind: 'domains/edit', of: name },
        // What has another name is another thing to the form.
        ...('name' in changed && { undo: false }),
      })}
      onDone={() => onDone(nowNamed.current)}
      onClose={onClose}
    >
      {domain ? <DomainFields domain={domain} slots={slots} nameFixed={nameFixed} /> : null}
    </FormDrawer>
  );
}
