import { useRef, type ReactNode } from 'react';
import { Button } from './Button';

interface Props {
  /** Name of the file that is asked for. */
  label: string;
  /** On the button. */
  children: ReactNode;
  accept?: string;
  size?: 'small' | 'medium';
  variant?: 'default' | 'primary';
  describedBy?: string;
  onFile: (file: File) => void;
}

/** Asks for one file. The browser's own field speaks the browser's language and looks like no other button here. */
export function FileButton({ label, children, accept, size = 'medium', variant, describedBy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        size={size}
        variant={variant ?? 'default'}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
