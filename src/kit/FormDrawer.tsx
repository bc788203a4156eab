import { Drawer, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  useEffect(
    () => () => {
      if (trigger instanceof HTMLElement && trigger.isConnected) trigger.focus();
    },
    [trigger],
  );

  return (
    <Drawer
      open
      size="min(640px, 100vw)"
      autoFocus={false}
      onClose={() => leave.current()}
      title={<Heading text={props.title} />}
      closable={{ 'aria-label': t('close') }}
      rootClassName="qd-form-drawer"
    >
      {initial === undefined ? (
        <Skeleton active aria-label={t('loading')} />
      ) : (
        <FormBody {...props} key={props.formId} initial={initial} onQuit={(quit) => (leave.current = quit)} />
      )}
    </Drawer>
  );
}

/** Takes the focus when it appears, which is later than the drawer's own mount. */
function Heading({ text }: { text: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h2 ref={ref} tabIndex={-1} className="qd-form-title">
      <bdi>{text}</bdi>
    </h2>
  );
}
