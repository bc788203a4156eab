import { Drawer, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { returnFocus } from '@/ui/return-focus';
import { Themed } from '@/ui/Themed';
import { DrawerHeading } from './DrawerHeading';
import { FormBody, type FormDrawerProps } from './FormBody';
import './form.css';

/**
 * A form at the side: mount it to open it, unmount it in `onDone` and `onClose`. Values are plain data by top-level names;
 * children are antd `Form.Item`s. The form starts when `initial` has come and no longer follows it.
 */
export function FormDrawer<V extends object>(props: FormDrawerProps<V>) {
  const { t } = useTranslation('forms');
  const leave = useRef(props.onClose);
  const [trigger] = useState(() => document.activeElement);
  const { initial } = props;
  if (initial === undefined) leave.current = props.onClose;

  // The parent may unmount the drawer at once, so it is not left to antd where the focus goes.
  useEffect(() => () => returnFocus(trigger), [trigger]);

  return (
    <Themed>
      <Drawer
        open
        size="min(640px, 100vw)"
        autoFocus={false}
        onClose={() => leave.current()}
        title={<DrawerHeading text={props.title} className="qd-form-title" />}
        closable={{ 'aria-label': t('close') }}
        rootClassName="qd-form-drawer"
      >
        {initial === undefined ? (
          <Skeleton active aria-label={t('loading')} />
        ) : (
          <FormBody {...props} key={props.formId} initial={initial} onQuit={(quit) => (leave.current = quit)} />
        )}
      </Drawer>
    </Themed>
  );
}
