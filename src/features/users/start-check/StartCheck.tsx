import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import type { StartFolder } from '@/entities/session-start/choices';
import type { ImageFacts, Wish } from '@/entities/session-start/types';
import { EntitySelect } from '@/kit/EntitySelect';
import { Loaded } from '@/kit/Loaded';
import { one } from '@/kit/select-props';
import { SLOT } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import { parseSlot, slotInfo, slotOrder, type SlotInfos } from '@/lib/slots';
import type { Decimal } from '@/lib/units';
import { Themed } from '@/ui/Themed';
import type { UserRow } from '../fields';
import { checksOf } from '@/entities/session-start/checks';
import { groupAgents, standing, type Standing } from '@/entities/session-start/facts';
import { FolderChoice, ImageChoice, PresetChoice, useFolderFacts } from './Choices';
import { LimitTable } from './LimitTable';
import { useFeature } from '@/kit/use-session';
import { Verdicts } from '@/entities/session-start/Verdicts';
import './start-check.css';

/** What a first session usually asks for. */
const USUAL = { 'slot:cpu': '1', 'slot:mem': '1 GiB' };
/** An interactive session on one machine, as people start it. */
const PLAIN = { type: 'interactive', containers: 1 };

const options = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

function wishOf(values: Record<string, unknown>, infos: SlotInfos): Wish {
  const amounts = Object.entries(values).flatMap(([field, value]): [string, Decimal][] => {
    const name = field.slice(SLOT.length);
    const amount = typeof value === 'string' ? parseSlot(value, slotInfo(name, infos)) : null;
    return amount === null ? [] : [[name, amount]];
  });
  return { slots: new Map(amounts), ...PLAIN };
}

/** Whether the person may use the resource group in the project; null: not known. */
function rightTo(name: string, groups: Standing['groups']) {
  const group = groups?.find((it) => it.name === name);
  return groups && { allowed: group !== undefined, active: group?.active === true, types: group?.types ?? [] };
}

interface PartProps {
  user: UserRow;
  standing: Standing;
  infos: SlotInfos;
}

/** Where, what and how much, and what comes of them. */
function Asked({ user, standing: { facts, groups, other, presets, ...owners }, infos }: PartProps) {
  const { t } = useTranslation('start-check');
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = Form.useWatch((all: Record<string, unknown>) => all, form) ?? USUAL;
  const [chosen, setChosen] = useState<string>();
  const [image, setImage] = useState<ImageFacts>();
  const [folders, setFolders] = useState<StartFolder[]>([]);
  const { available: queueLimits } = useFeature('session.queueLimits');
  const mounted = useFolderFacts(folders, other.mounts);
  const name = chosen ?? groups?.find(({ active }) => active)?.name ?? '';
  const agents = useQuery(groupAgents(name));
  const names = groups?.map((it) => it.name) ?? [];
  const slots = slotOrder(['cpu', 'mem', ...infos.keys()]);
  const all = {
    ...facts,
    group: rightTo(name, groups),
    agents: name === '' ? [] : (agents.data ?? null),
    queueLimits,
    image,
    folders: mounted,
  };
  const places = { user, group: name, ...owners };
  const wish = wishOf(values, infos);
  return (
    <>
      <Form form={form} layout="vertical" initialValues={USUAL} component={false}>
        <label className="qd-start-field">
          {t('group')}
          <EntitySelect
            entity="resource-groups"
            scope={{ user: user.uuid, names }}
            local
            label={t('group')}
            value={name || null}
            onChange={one(setChosen)}
            fetch={() => Promise.resolve(options(names))}
          />
        </label>
        <ImageChoice chosen={image} onChoose={setImage} />
        <PresetChoice
          presets={presets}
          group={name}
          slots={slots}
          infos={infos}
          onTake={(texts) => form.setFieldsValue(texts)}
        />
        <SlotInputs prefix={SLOT} names={slots} infos={infos} unlimited={false} />
        <FolderChoice email={user.email ?? ''} project={owners.project.id} chosen={folders} onChoose={setFolders} />
      </Form>
      <Verdicts checks={checksOf(all, wish)} waiting={name !== '' && agents.isPending} places={places} infos={infos} />
      <LimitTable facts={all} other={other} places={places} infos={infos} wanted={wish.slots} />
    </>
  );
}

/** What limits a person, and why a session would or would not start: everything that the server looks at, with links. */
export function StartCheck({ user }: { user: UserRow }) {
  const { t } = useTranslation('start-check');
  const projects = (user.groups ?? []).flatMap((it) =>
    it?.id ? [{ value: String(it.id), label: it.name ?? '' }] : [],
  );
  const [chosen, setChosen] = useState<string>();
  const project = chosen ?? projects[0]?.value ?? '';
  const read = useQuery(standing(user, project));
  const slots = useFormSlots();
  if (project === '') return <p className="qd-warn-text">{t('noProject')}</p>;
  return (
    <Themed>
      <p className="qd-dim">{t('intro')}</p>
      <label className="qd-start-field">
        {t('project')}
        <EntitySelect
          entity="projects"
          scope={{ of: user.uuid }}
          local
          label={t('project')}
          value={project}
          onChange={one(setChosen)}
          fetch={() => Promise.resolve(projects)}
        />
      </label>
      <Loaded of={read}>{(data) => <Asked key={project} user={user} standing={data} infos={slots.infos} />}</Loaded>
    </Themed>
  );
}
