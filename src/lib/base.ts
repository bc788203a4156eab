const self = import.meta.url;

/**
 * Path under which the console is served, ending with a slash: `/` or `/console/`.
 * A build finds it from its own address (every chunk lies in `assets/`). No `<base>` element is needed for that, and a
 * policy of `base-uri 'none'` would block one.
 */
export const basePath = import.meta.env.PROD ? new URL('..', self).pathname : import.meta.env.BASE_URL;
