import { Drawer, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { returnFocus } from '@/ui/return-focus';
import { Themed } from '@/ui/Themed';
import { DrawerHeading } from './DrawerHeading';
import { describeError } from './error-text';
import { FormBody } from './FormBody';
import type { FormProps } from './form-spec';
import './form.css';

/**
 * A form at the side: mount it to open it, unmount it in `onDone` and `onClose`. Values are plain data by top-level names;
 * children are antd `Form.Item`s. The form starts when `initial` has come and no longer follows it.
 */
export function FormDrawer<V extends object>(props: FormProps<V>) {
  const { t } = useTranslation(['forms', 'errors', 'kit']);
  const leave = useRef(props.onClose);
  const [trigger] = useState(() => document.activeElement);
  const { trouble } = props;
  // What was typed stays in sight, whatever becomes of what it is about.
  const [initial, setInitial] = useState(props.initial);
  if (initial === undefined && props.initial !== undefined) setInitial(props.initial);
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
        closable={{ 'aria-label': t('forms:close') }}
        rootClassName="qd-form-drawer"
      >
        {initial ? (
          <FormBody {...props} key={props.formId} initial={initial} onQuit={(quit) => (leave.current = quit)} />
        ) : trouble ? (
          <ErrorPanel error={describeError(t, toAppError(trouble.error))} onRetry={trouble.retry} />
        ) : (
          <Skeleton active aria-label={t('forms:loading')} />
        )}
      </Drawer>
    </Themed>
  );
}
