/** What may lie above any page: none of it is loaded before it is asked for. */
export type Extra = 'palette' | 'keys' | 'tasks' | 'password';

let open: Extra | null = null;
const listeners = new Set<() => void>();

export const extras = {
  get: () => open,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function openExtra(next: Extra | null): void {
  open = next;
  listeners.forEach((tell) => tell());
}
