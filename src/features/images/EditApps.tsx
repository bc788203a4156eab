import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { rebase } from '@/lib/rebase';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { readImage } from './api';
import { appProblems, appText, parseApp } from './apps';
import { AppsInput } from './AppsInput';
import { modifyImage } from './changes';
import { APPS, appTexts, imageName, type ImageRow } from './image';
import { withLabel } from './image-input';

interface Values {
  /** As the label spells them, one by one. */
  apps: string[];
}

interface Props {
  image: ImageRow;
  onClose: () => void;
}

const spelled = (app: string): string => appText(parseApp(app));

// i18n: images-edit:apps.problem.*
/** The apps that sessions of the image offer. They stand in one of its labels, which the server replaces as a whole. */
export function EditApps({ image, onClose }: Props) {
  const { t } = useTranslation(['images', 'images-edit']);
  const { write } = useWrites('images');
  const name = imageName(image);
  const { row: _row, ...form } = useEditForm<ImageRow, Values>({
    read: readImage(image.id),
    toValues: (now) => ({ apps: appTexts(now) }),
    asRead: (typed) => (typed.apps ? { apps: typed.apps.map(spelled) } : typed),
    write: ({ values, before, now }) => {
      const apps = rebase(appTexts(now), before.apps, values.apps.map(spelled));
      return write(() => modifyImage(now, withLabel(now, APPS, apps.join(','))));
    },
  });
  const check = (_: unknown, apps: unknown) => {
    const bad = appProblems(Array.isArray(apps) ? (apps as string[]) : []).find((problem) => problem !== null);
    return bad ? Promise.reject(new Error(t(`images-edit:apps.problem.${bad}`))) : Promise.resolve();
  };
  return (
    <FormDrawer<Values>
      {...form}
      formId={`images/apps/${image.id}`}
      title={t('actOne.apps', { name })}
      labels={() => t('fields.apps')}
      show={(_, apps) => (Array.isArray(apps) ? apps.join('\n') : undefined)}
      submitLabel={t('save')}
      says={() => ({ did: 'changed', name, row: image.id, link: { to: paths.images({ open: image.id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('images-edit:apps.reinstall')} />
      <Form.Item name="apps" label={t('fields.apps')} extra={t('images-edit:apps.help')} rules={[{ validator: check }]}>
        <AppsInput />
      </Form.Item>
    </FormDrawer>
  );
}
