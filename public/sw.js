// The console has no service worker. This file takes the place of one that another console may have left at this
// address: it removes itself and every cache, then reloads the pages that the old one controlled.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await self.registration.unregister();
      for (const page of await self.clients.matchAll({ type: 'window' })) await page.navigate(page.url).catch(() => null);
    })(),
  );
});
