import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_INFOS, slotDetails } from '@/entities/slots/slot-types';
import { FormDrawer } from '@/kit/FormDrawer';
import { useIdentity } from '@/kit/use-session';
import type { PolicyKind } from '@/lib/paths';
import type { Release } from '@/lib/releases';
import { resourceNameProblem } from '@/lib/rules';
import type { SlotInfos } from '@/lib/slots';
import { limitsIn, policiesQuery } from './api';
import { limitNames } from './limits';
import { LimitFields } from './LimitFields';
import type { Policy } from './policy';
import { HostFields, SlotFields, WaitingFields } from './ResourceFields';
import { usePolicySave } from './use-policy-save';
import { asText, freshValues, slotNames, toValues, type Values } from './values';
import { usePolicyWords } from './words';

const ReviewDialog = lazy(() => import('./ReviewDialog').then((m) => ({ default: m.ReviewDialog })));

interface Props {
  kind: PolicyKind;
  /** The policy to edit. */
  policy?: Policy | undefined;
  /** The policy that a new one starts from. */
  like?: Policy | undefined;
  onClose: () => void;
}

/** A name for a copy that nobody has. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let at = 1; ; at += 1) {
    const end = at === 1 ? '-copy' : `-copy-${at}`;
    const made = [...name].slice(0, 256 - end.length).join('') + end;
    if (!taken.has(made)) return made;
  }
}

interface Start extends Pick<Props, 'kind' | 'policy' | 'like'> {
  infos: SlotInfos;
  release: Release;
  taken: ReadonlySet<string>;
}

/** What the form opens with. A copy takes over what is known of the other, and the rest as new policies have it. */
function startOf({ kind, policy, like, infos, release, taken }: Start): Values {
  const names = slotNames(infos, policy ?? like);
  if (policy) return toValues(policy, infos, names);
  const limits = limitsIn(kind, release);
  const gone = limitNames(kind).filter((name) => !limits.includes(name));
  const fresh = freshValues(kind, names);
  for (const name of gone) delete fresh[name];
  return like ? { ...fresh, ...toValues(like, infos, names), name: copyName(like.name, taken) } : fresh;
}

// i18n: policies:formTitle.*
/** Creates or edits a policy. A change is shown with its impact before it is written. */
export function PolicyForm({ kind, policy, like, onClose }: Props) {
  const { t } = useTranslation('policies');
  const { identity, release } = useIdentity();
  const viewer = { release, superadmin: identity.role === 'superadmin' };
  const slots = useQuery(slotDetails());
  const { data: infos = NO_INFOS } = slots;
  const list = useQuery({ ...policiesQuery(kind, viewer), enabled: !policy });
  const taken = new Set(list.data?.map((one) => one.name));
  const words = usePolicyWords(kind, infos);
  const ready = !(kind === 'keypair' && slots.isPending) && !(like && list.isPending);
  const [initial, setInitial] = useState<Values>();
  if (!initial && ready) setInitial(startOf({ kind, policy, like, infos, release, taken }));
  const save = usePolicySave({ kind, policy, infos, names: slotNames(infos, policy ?? like), viewer });
  const heads = policy
    ? {
        formId: `policies/${kind}/edit/${policy.name}`,
        title: t('edit', { name: policy.name }),
        submitLabel: t('review.next'),
      }
    : { formId: `policies/${kind}/new/${like?.name ?? ''}`, title: t(`formTitle.${kind}`), submitLabel: t('create') };
  return (
    <>
      <FormDrawer<Values>
        {...heads}
        initial={initial}
        labels={words.label}
        show={words.value}
        submit={save.submit}
        {...(save.reread && { reread: save.reread })}
        readBack={save.readBack}
        onDone={onClose}
        onClose={onClose}
      >
        <Fields kind={kind} policy={policy} start={policy ?? like} slots={slots} taken={taken} initial={initial} />
      </FormDrawer>
      {save.asking ? (
        <Suspense fallback={null}>
          <ReviewDialog kind={kind} review={save.asking.review} infos={infos} onEnd={save.asking.answer} />
        </Suspense>
      ) : null}
    </>
  );
}

interface FieldsProps {
  kind: PolicyKind;
  policy: Policy | undefined;
  /** The policy that the form begins with. */
  start: Policy | undefined;
  slots: { data?: SlotInfos | undefined; isError: boolean };
  taken: ReadonlySet<string>;
  initial: Values | undefined;
}

function Fields({ kind, policy, start, slots, taken, initial = { name: '' } }: FieldsProps) {
  const { t } = useTranslation('policies');
  const { release } = useIdentity();
  const { data: infos = NO_INFOS } = slots;
  const stands = (field: string): string | undefined => (policy ? asText(initial[field]) : undefined);
  const limits = <LimitFields kind={kind} release={release} readable={initial} stands={stands} />;
  return (
    <>
      {policy ? <p className="qd-dim">{t('nameFixed')}</p> : <NameField taken={taken} />}
      {kind === 'keypair' ? (
        <>
          <SlotFields infos={infos} known={!slots.isError} policy={start} stands={stands} />
          {limits}
          <WaitingFields infos={infos} stands={stands} />
          <HostFields policy={policy} />
        </>
      ) : (
        limits
      )}
    </>
  );
}

// i18n: policies:nameProblem.*
function NameField({ taken }: { taken: ReadonlySet<string> }) {
  const { t } = useTranslation('policies');
  const check = (_: unknown, value: unknown) => {
    const name = asText(value).trim();
    const problem = resourceNameProblem(name) ?? (taken.has(name) ? 'taken' : null);
    return problem ? Promise.reject(new Error(t(`nameProblem.${problem}`))) : Promise.resolve();
  };
  return (
    <Form.Item name="name" label={t('fields.name')} required rules={[{ validator: check }]}>
      <Input autoComplete="off" maxLength={300} />
    </Form.Item>
  );
}
