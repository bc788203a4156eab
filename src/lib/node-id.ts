/** The id that the server packs, with the kind of thing, into an id of its own: base64 of `ImageNode:<uuid>` → the UUID. */
export const idOfNode = (id: string): string => atob(id).split(':')[1] ?? id;
