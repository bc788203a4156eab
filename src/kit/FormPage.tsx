import { Themed } from '@/ui/Themed';
import { FormStart } from './FormStart';
import type { FormProps } from './form-spec';

/** The same form as a part of a page: settings that are there for as long as the page is. `onClose` begins it anew. */
export function FormPage<V extends object>(props: FormProps<V>) {
  return (
    <Themed>
      <section className="qd-form-page" aria-label={props.title}>
        <FormStart {...props} onQuit={() => undefined} />
      </section>
    </Themed>
  );
}
