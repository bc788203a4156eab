/** What a folder is for, and what its members may do, in the server's words. */
export const USAGE_MODES = ['general', 'data', 'model'] as const;
/** Read only; read and write; read, write and delete. The last two are one to sessions. */
export const PERMISSIONS = ['ro', 'rw', 'wd'] as const;
