import { LiveGauges } from '@/entities/live/LiveGauges';
import { Dash } from '@/ui/TimeText';

/** What the kernels of a session are busy with now, each by itself; one without figures says nothing. */
export function LiveUse({ stats }: { stats: readonly (string | null | undefined)[] }) {
  const there = stats.filter((stat) => stat);
  if (there.length === 0) return <Dash />;
  return there.map((stat, at) => {
    const place = String(at);
    return <LiveGauges key={place} json={stat} />;
  });
}
