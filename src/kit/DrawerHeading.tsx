import { useEffect, useRef } from 'react';
import { ServerText } from '@/ui/ServerText';

/** The title of a drawer. Takes the focus when it appears, which is later than the drawer's own mount. */
export function DrawerHeading({ text, className }: { text: string; className: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h2 ref={ref} tabIndex={-1} className={className}>
      <ServerText>{text}</ServerText>
    </h2>
  );
}
