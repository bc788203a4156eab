/** What starts a session on the cluster's agent: an interactive one of the default project, that asks for little. */
export interface Wanted {
  name: string;
  /** More processors than any agent has make it wait. */
  cpu?: number;
  mem?: string;
  resourceGroup?: string;
  project?: string;
  mounts?: string[];
}

/** The body of `POST /session`. */
export const sessionRequest = ({
  name,
  cpu = 1,
  mem = '512m',
  resourceGroup = 'default',
  project = 'default',
  mounts,
}: Wanted): object => ({
  name,
  image: 'cr.backend.ai/stable/py-1:1-ubuntu22.04',
  architecture: 'x86_64',
  session_type: 'interactive',
  enqueueOnly: true,
  config: { resources: { cpu, mem }, scaling_group: resourceGroup, ...(mounts && { mounts }) },
  group: project,
  domain: 'default',
});
