import type { Values } from './drafts';

/** When a field exists, by what the others hold; one that is not named always does. */
export type Conditions<V extends object> = { readonly [K in keyof V & string]?: (values: Partial<V>) => boolean };

/** The fields that do not exist just now. What depends on one of them goes with it. */
export function hiddenFields<V extends object>(conditions: Conditions<V>, values: V): ReadonlySet<string> {
  const hidden = new Set<string>();
  const rest = { ...values };
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const name of Object.keys(conditions) as (keyof V & string)[]) {
      if (hidden.has(name) || conditions[name]?.(rest)) continue;
      hidden.add(name);
      delete rest[name];
    }
  }
  return hidden;
}

/** What is compared and sent: of a field that does not exist that is what the form began with, whatever was typed before. */
export function withoutHidden(conditions: Conditions<Values> | undefined, values: Values, base: Values): Values {
  if (!conditions) return values;
  const hidden = hiddenFields(conditions, values);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, hidden.has(name) ? base[name] : value]),
  );
}
