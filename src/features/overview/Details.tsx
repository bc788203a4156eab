import { DomainShare } from './DomainShare';
import { Needs } from './Needs';
import { Resources } from './Resources';
import { RunningTasks } from './RunningTasks';
import { Storages } from './Storages';
import type { Parts } from './use-parts';

/** What stands below the figures: resources, what needs somebody, storages and tasks. It comes after them. */
export const Details = ({ parts }: { parts: Parts }) => (
  <div className="qd-overview">
    <div>
      {parts.isSuper ? null : <DomainShare of={parts.domain} />}
      <Resources of={parts.agents} linked={parts.isSuper} />
    </div>
    <div>
      <Needs parts={parts} />
      {parts.isSuper ? <Storages of={parts.volumes} /> : null}
      <RunningTasks />
    </div>
  </div>
);
