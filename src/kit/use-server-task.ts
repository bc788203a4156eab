import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Entity } from '@/api/query-client';

/**
 * Begins work that the server does in the background, and follows it in the task centre: `start` sends the write and gives
 * the task's id. Resolves when the server has begun; a refusal is the caller's to show.
 * `await onServer(title, () => rescan(name))`
 */
export function useServerTask(writes: Entity): (title: string, start: () => Promise<string>) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (title, start) => {
      // What follows it is there before anything is sent.
      const { followServerTask } = await import('./server-task');
      followServerTask(client, { id: await start(), title, writes });
    },
    [client, writes],
  );
}
