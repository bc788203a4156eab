import { Select, type SelectProps } from 'antd';
import { Themed } from '@/ui/Themed';

type Shown =
  'id' | 'value' | 'onChange' | 'disabled' | 'allowClear' | 'loading' | 'placeholder' | 'showSearch' | 'labelRender';
type Value = string | string[] | null | undefined;

interface Props<V extends Value> extends Pick<SelectProps<V>, Shown> {
  label: string;
  options?: readonly { value: string; label: string; disabled?: boolean }[] | undefined;
  multiple?: boolean;
  /** The choices could not be had. */
  failed?: boolean;
  /** Shown where there is nothing to choose. */
  nothing?: string | null;
}

/** The select of forms: one, or several, of what is offered. */
export function Choice<V extends Value = string>(props: Props<V>) {
  const { label, options, multiple = false, failed = false, nothing, ...rest } = props;
  return (
    <Themed>
      <Select<V>
        {...rest}
        aria-label={label}
        status={failed ? 'error' : ''}
        {...(options && { options: [...options] })}
        {...(multiple && { mode: 'multiple' as const })}
        {...(nothing !== undefined && { notFoundContent: nothing })}
      />
    </Themed>
  );
}

/** Any values, one after the other, as they are typed or pasted. */
export const FreeList = ({
  label,
  ...rest
}: { label: string } & Pick<SelectProps<string[]>, 'id' | 'value' | 'onChange'>) => (
  <Select<string[]>
    {...rest}
    mode="tags"
    open={false}
    suffixIcon={null}
    tokenSeparators={[',', ';', ' ', '\n']}
    aria-label={label}
  />
);
