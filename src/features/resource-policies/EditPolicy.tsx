import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import type { ReviewStep } from '@/kit/form-spec';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { entityOf } from './api';
import type { Policy } from './policy';
import { PolicyFields } from './PolicyFields';
import { policyEdit } from './policy-edit';
import type { Values } from './values';
import { holdersQuery } from './holders';
import { usePolicyWords } from './words';

const review = () => import('./PolicyReview');
const PolicyReview = lazy(() => review().then((m) => ({ default: m.PolicyReview })));

interface Props {
  policy: Pick<Policy, 'kind' | 'name'>;
  onClose: () => void;
}

/** Changes a policy, after its impact was looked at; only what was changed is sent. */
export function EditPolicy({ policy: { kind, name }, onClose }: Props) {
  const { t } = useTranslation(['policies', 'kit']);
  const { write } = useWrites(entityOf(kind));
  const slots = useFormSlots();
  const { infos } = slots;
  const words = usePolicyWords(kind, infos);
  const spec = policyEdit(kind, name, infos);
  const { row: policy, ...form } = useEditForm<Policy, Values>({
    ...spec,
    toValues: slots.loading ? undefined : spec.toValues,
    write: (edit) => write(() => spec.write(edit)),
  });
  // Counted while somebody types, so that the review stands at once; it counts again when it opens.
  useQuery(holdersQuery(kind, name));
  useEffect(() => void review(), []);
  const look = (step: ReviewStep<Values>) => (
    <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
      <PolicyReview kind={kind} step={step} infos={infos} />
    </Suspense>
  );
  return (
    <FormDrawer<Values>
      {...form}
      formId={`policies/${kind}/edit/${name}`}
      title={t('policies:edit', { name })}
      labels={words.label}
      show={words.value}
      submitLabel={t('policies:review.next')}
      review={{ title: t('policies:review.title', { name }), submitLabel: t('policies:review.save'), show: look }}
      says={() => ({
        did: 'changed',
        name,
        row: name,
        link: { to: paths.resourcePolicies(kind, { open: name }) },
        inverse: { kind: `policies/${kind}`, of: name },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="qd-dim">{t('policies:nameFixed')}</p>
      {policy && form.initial ? (
        <PolicyFields kind={kind} start={policy} stored={policy} slots={slots} values={form.initial} />
      ) : null}
    </FormDrawer>
  );
}
