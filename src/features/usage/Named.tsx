import { Link } from '@/kit/router';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';

/** Something by its name, which leads to it. */
export function Named({ name, to }: { name: string | null | undefined; to: string | null }) {
  if (!name) return <Dash />;
  const text = <ServerText className="qd-name">{name}</ServerText>;
  return to === null ? text : <Link to={to}>{text}</Link>;
}
