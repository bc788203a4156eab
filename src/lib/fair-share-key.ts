/** What a member of a group's fair share is told apart by, over all levels. Apart from the formula, which comes when it is looked at. */
export const memberKey = {
  domain: (name: string): string => `domain:${name}`,
  project: (id: string): string => `project:${id}`,
  user: (id: string, project: string): string => `user:${id}:${project}`,
};
