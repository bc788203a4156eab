import { useRef } from 'react';
import { Drawer } from '@/ui/Drawer';
import { Themed } from '@/ui/Themed';
import { FormStart } from './FormStart';
import type { FormProps } from './form-spec';

/**
 * A form at the side: mount it to open it, unmount it in `onDone` and `onClose`. Values are plain data by top-level names;
 * children are antd `Form.Item`s.
 */
export function FormDrawer<V extends object>(props: FormProps<V>) {
  const leave = useRef(props.onClose);
  return (
    <Themed>
      <Drawer modal title={props.title} className="qd-form-drawer" onClose={() => leave.current()}>
        <FormStart {...props} onQuit={(quit) => (leave.current = quit)} />
      </Drawer>
    </Themed>
  );
}
