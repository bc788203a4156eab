import { tellByStorage } from '@/lib/storage';

/** News between the tabs of one browser; BroadcastChannel, or the storage event where that is missing. */
export interface TabNews {
  type: 'signed-in' | 'signed-out' | 'extended';
  mode: 'session' | 'api';
  endpoint: string;
  /** The new end of an extended session (ms since the epoch). */
  until?: number;
}

const NAME = 'qd.session';
let channel: BroadcastChannel | undefined;

const isNews = (value: unknown): value is TabNews => {
  const { type, mode, endpoint, until } = (value ?? {}) as Record<string, unknown>;
  return (
    (type === 'signed-in' || type === 'signed-out' || (type === 'extended' && typeof until === 'number')) &&
    (mode === 'session' || mode === 'api') &&
    typeof endpoint === 'string'
  );
};

/** Tells the other tabs. Holds no name and no key. */
export function tellTabs(news: TabNews): void {
  if (channel) return channel.postMessage(news);
  tellByStorage(NAME, JSON.stringify({ ...news, at: Date.now() }));
}

/** Listens from now on. Returns the way to stop. */
export function hearTabs(onNews: (news: TabNews) => void): () => void {
  if (typeof BroadcastChannel === 'function') {
    const own = (channel = new BroadcastChannel(NAME));
    own.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) onNews(data);
    };
    return () => {
      own.close();
      if (channel === own) channel = undefined;
    };
  }
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== NAME || newValue === null) return;
    try {
      const value: unknown = JSON.parse(newValue);
      if (isNews(value)) onNews(value);
    } catch {
      // Not written by us.
    }
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
