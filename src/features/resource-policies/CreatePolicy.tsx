import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { paths, type PolicyKind } from '@/lib/paths';
import { resourceNameProblem } from '@/lib/rules';
import type { SlotInfos } from '@/lib/slots';
import { entityOf, readPolicyNamed } from './api';
import { createPolicy } from './changes';
import { policiesQuery } from './list';
import type { Policy } from './policy';
import { PolicyFields } from './PolicyFields';
import { asRead, asText, freshValues, slotNames, toValues, type Values } from './values';
import { usePolicyWords } from './words';

interface Props {
  kind: PolicyKind;
  /** The policy that it starts from. */
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

interface Start extends Pick<Props, 'kind' | 'like'> {
  infos: SlotInfos;
  taken: ReadonlySet<string>;
}

/** What the form opens with. A copy takes over what is known of the other, and the rest as new policies have it. */
function startOf({ kind, like, infos, taken }: Start): Values {
  const names = slotNames(infos, like);
  const fresh = freshValues(kind, names);
  return like ? { ...fresh, ...toValues(like, infos, names), name: copyName(like.name, taken) } : fresh;
}

// i18n: policies:formTitle.*
/** Makes a policy. */
export function CreatePolicy({ kind, like, onClose }: Props) {
  const { t } = useTranslation('policies');
  const viewer = useIdentity();
  const { write } = useWrites(entityOf(kind));
  const slots = useFormSlots();
  const { infos } = slots;
  const list = useQuery(policiesQuery(kind, viewer));
  const taken = new Set(list.data?.map((one) => one.name));
  const words = usePolicyWords(kind, infos);
  const [initial, setInitial] = useState<Values>();
  const ready = !slots.loading && !(like && list.isPending);
  if (!initial && ready) setInitial(startOf({ kind, like, infos, taken }));
  const submit = (values: Values) => {
    const { name, ...rest } = values;
    return write(() => createPolicy(kind, name.trim(), { values, names: Object.keys(rest), infos }));
  };
  const readBack = (sent: Sent<Values>) => {
    const name = asText(sent.values.name).trim();
    return shaped(readPolicyNamed(kind, name), (made) => {
      const typed = { ...sent, values: { ...asRead(kind, sent.values, infos), name } };
      const seen = made && { values: toValues(made, infos, slotNames(infos, made)), at: made.createdAt };
      return readBackCreate<Values>(typed, seen ? [seen] : []);
    });
  };
  return (
    <FormDrawer<Values>
      formId={`policies/${kind}/new/${like?.name ?? ''}`}
      title={t(`formTitle.${kind}`)}
      initial={initial}
      labels={words.label}
      show={words.value}
      submitLabel={t('create')}
      submit={submit}
      readBack={readBack}
      says={({ values }) => {
        const name = String(values.name);
        return { did: 'created', name, row: name, link: { to: paths.resourcePolicies(kind, { open: name }) } };
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <NameField taken={taken} />
      {initial ? <PolicyFields kind={kind} start={like} slots={slots} values={initial} /> : null}
    </FormDrawer>
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
