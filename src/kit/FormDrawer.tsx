import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { Drawer } from '@/ui/Drawer';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { Themed } from '@/ui/Themed';
import { fingerprint } from '@/lib/fingerprint';
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
  const { trouble, items } = props;
  const [about] = useState(() => (items ? `/${fingerprint(items)}` : ''));
  const formId = props.formId + about;
  // What was typed stays in sight, whatever becomes of what it is about.
  const [initial, setInitial] = useState(props.initial);
  if (initial === undefined && props.initial !== undefined) setInitial(props.initial);
  if (initial === undefined) leave.current = props.onClose;

  return (
    <Themed>
      <Drawer modal title={props.title} className="qd-form-drawer" onClose={() => leave.current()}>
        {initial ? (
          <FormBody
            {...props}
            formId={formId}
            key={formId}
            initial={initial}
            onQuit={(quit) => (leave.current = quit)}
          />
        ) : trouble ? (
          <ErrorPanel error={describeError(t, toAppError(trouble.error))} onRetry={trouble.retry} />
        ) : (
          <p role="status">{t('forms:loading')}</p>
        )}
      </Drawer>
    </Themed>
  );
}
