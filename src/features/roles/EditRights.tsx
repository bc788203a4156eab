import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { rightFrom, rightKey, rightOf, type Grant } from '@/entities/roles/permissions';
import { RightsInput } from '@/entities/roles/RightsInput';
import { useRightWords } from '@/entities/roles/use-right-words';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { changeGrants, holdersOf, readGrants, thingActs } from './api';
import { roleId, roleName, type Role } from './role';

interface Values {
  rights: string[];
}

const valuesOf = (grants: readonly Grant[]): Values => ({ rights: grants.map((one) => rightKey(rightOf(one))).sort() });

/** What a role allows, changed cell by cell; what is added and removed is looked at before it is sent. */
export function EditRights({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation('roles');
  const { write } = useWrites('roles');
  const id = roleId(role);
  const name = roleName(role);
  const acts = useQuery(thingActs());
  const { row, ...form } = useEditForm<Grant[], Values>({
    read: readGrants(id),
    toValues: acts.isPending ? undefined : valuesOf,
    write: ({ values, now }) => write(() => changeGrants(id, now, values.rights.map(rightFrom))),
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`roles/rights/${id}`}
      title={t('permissionsOf', { name })}
      labels={() => t('part.permissions')}
      submitLabel={t('review')}
      review={{
        title: t('reviewTitle', { name }),
        submitLabel: t('save'),
        show: ({ before, after }) => <Review id={id} before={before.rights} after={after.rights} />,
      }}
      says={() => ({ did: 'changed', name, row: id, link: { to: paths.roles({ open: id, part: 'permissions' }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="qd-dim">{t('rightsHelp')}</p>
      <Form.Item name="rights">
        <RightsInput label={t('permissionsOf', { name })} before={valuesOf(row ?? []).rights} acts={acts.data} />
      </Form.Item>
    </FormDrawer>
  );
}

/** What is added and what removed, and for how many people. */
function Review({ id, before, after }: { id: string; before: readonly string[]; after: readonly string[] }) {
  const { t } = useTranslation('roles');
  const words = useRightWords();
  const holders = useQuery({ queryKey: ['roles', 'holders', id], queryFn: () => holdersOf(id) });
  const parts = {
    added: after.filter((key) => !before.includes(key)),
    removed: before.filter((key) => !after.includes(key)),
  };
  // i18n: roles:change.added roles:change.removed
  return (
    <>
      <p>{holders.data ? t('concerns', { count: holders.data.count }) : t('concernsUnknown')}</p>
      {(['added', 'removed'] as const).map((part) =>
        parts[part].length > 0 ? (
          <section key={part} aria-label={t(`change.${part}`)}>
            <h4>{t(`change.${part}`)}</h4>
            <ul>
              {parts[part].map((key) => (
                <li key={key}>{words.right(rightFrom(key))}</li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </>
  );
}
