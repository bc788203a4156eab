import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { Loaded } from '@/kit/Loaded';
import { serverNow } from '@/lib/clock';
import { countFormat } from '@/lib/formats';
import { formatBytes, parseBytes } from '@/lib/units';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { TimeText } from '@/ui/TimeText';
import { readInUse } from './api';
import { candidates, onDisks, ownersOf, sizeOf, type CleanUpAct, type Criteria } from './clean-up';
import { imageName } from './image';
import { readImages } from './list';
import { useImageBulk } from './use-image-bulk';

type Values = Criteria & { act: CleanUpAct };

const ACTS = ['forget', 'purge', 'uninstall'] as const;
const SHOWN = 200;

/** All images with their times, and what is in use: read for this form alone. */
const ground = () => ({
  queryKey: ['images', 'clean-up'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const [{ rows, problems = [] }, inUse] = await Promise.all([readImages('ALIVE', true, signal), readInUse(signal)]);
    // Without the times nothing could be called unused.
    if (problems[0]) throw problems[0];
    return { images: rows, inUse };
  },
  staleTime: 0,
  gcTime: 0,
});

// i18n: images-edit:cleanUp.actText.*
/** A dry run: what would go, and how much that frees. */
function DryRun({ act, ...criteria }: Values) {
  const { t, i18n } = useTranslation(['images', 'images-edit']);
  const read = useQuery(ground());
  const bytes = (amount: number) => formatBytes(BigInt(Math.round(amount)), i18n.language);
  return (
    <Loaded of={read}>
      {({ images, inUse }) => {
        const found = candidates(images, criteria, { inUse, now: serverNow(), act });
        const count = found.length;
        if (count === 0) return <p>{t('images-edit:cleanUp.nothing')}</p>;
        return (
          <>
            <p>
              {t('images-edit:cleanUp.found', {
                count,
                shown: countFormat(i18n.language)(count),
                size: bytes(sizeOf(found)),
              })}{' '}
              {t(act === 'uninstall' ? 'images-edit:cleanUp.frees' : 'images-edit:cleanUp.freesNot', {
                size: bytes(onDisks(found)),
              })}
            </p>
            <p className="qd-dim">{t(`images-edit:cleanUp.actText.${act}`)}</p>
            <table className="qd-plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('fields.reference')}</th>
                  <th scope="col">{t('fields.size')}</th>
                  <th scope="col">{t('fields.lastUsed')}</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, SHOWN).map((image) => (
                  <tr key={image.id}>
                    <th scope="row">
                      <ServerText className="qd-mono">{imageName(image)}</ServerText>
                    </th>
                    <td className="qd-figure">{bytes(image.size ?? 0)}</td>
                    <td>
                      {image.lastUsed ? <TimeText iso={image.lastUsed} relative /> : t('images-edit:cleanUp.never')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {count > SHOWN ? <p className="qd-dim">{t('images-edit:cleanUp.more', { count: count - SHOWN })}</p> : null}
          </>
        );
      }}
    </Loaded>
  );
}

/** Finds images that nobody needs any more, shows them, and takes them away. */
export function CleanUp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['images', 'images-edit']);
  const read = useQuery(ground());
  const bulk = useImageBulk();
  const submit = async ({ act, ...criteria }: Values) => {
    // What is there at the press counts, not what was looked at.
    const { data, error } = await read.refetch();
    if (!data) throw error ?? new Error('nothing read');
    const found = candidates(data.images, criteria, { inUse: data.inUse, now: serverNow(), act });
    if (found.length === 0) notify.warning(t('images-edit:cleanUp.nothing'));
    await bulk.run(act, found);
  };
  const days = (text: string) => (text.trim() === '' || /^\d{1,4}$/.test(text.trim()) ? null : 'days');
  const size = (text: string) => (text.trim() === '' || parseBytes(text) !== null ? null : 'size');
  const say = (code: string) => t(`images-edit:cleanUp.problem.${code}`);
  const label = (name: string) => t(`images-edit:cleanUp.fields.${name}`);
  const owners = read.data ? ownersOf(read.data.images) : [];
  return (
    <FormDrawer<Values>
      formId="images/clean-up"
      title={t('images-edit:cleanUp.title')}
      initial={{ days: '90', size: '', owner: 'all', act: 'forget' }}
      labels={label}
      submitLabel={t('images-edit:cleanUp.next')}
      begins
      review={{
        title: t('images-edit:cleanUp.review'),
        submitLabel: t('images-edit:cleanUp.ok'),
        show: ({ after }) => <DryRun {...after} />,
      }}
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{t('images-edit:cleanUp.intro')}</p>
      <Form.Item
        name="days"
        label={label('days')}
        extra={t('images-edit:cleanUp.daysHelp')}
        rules={[checkRule(days, say)]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="size"
        label={label('size')}
        extra={t('images-edit:cleanUp.sizeHelp')}
        rules={[checkRule(size, say)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="owner" label={label('owner')}>
        <Choice
          label={label('owner')}
          showSearch
          options={[
            { value: 'all', label: t('images-edit:cleanUp.anyImage') },
            { value: 'customized', label: t('images-edit:cleanUp.customized') },
            ...owners.map((value) => ({ value, label: value })),
          ]}
        />
      </Form.Item>
      <Form.Item name="act" label={label('act')}>
        <Choice
          label={label('act')}
          options={ACTS.map((value) => ({ value, label: value === 'purge' ? t('kit:act.purge') : t(`act.${value}`) }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}
