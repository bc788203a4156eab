import { marked } from '@/lib/text';

interface Props {
  children: string | null | undefined;
  className?: string;
}

/** Text that others have written: nothing in it hides or turns around, neither itself nor what stands beside it. */
export const ServerText = ({ children, className }: Props) => <bdi className={className}>{marked(children ?? '')}</bdi>;
