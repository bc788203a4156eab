import { ServerText } from '@/ui/ServerText';

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What plugins of the server tell in shapes of their own: by name, as it came. Nothing where they tell nothing. */
export function JsonFacts({ title, facts }: { title: string; facts: Record<string, unknown> }) {
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      <dl className="qd-facts">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <ServerText>{name}</ServerText>
            </dt>
            <dd>
              <ServerText className="qd-mono">{words(value)}</ServerText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
