import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { slotsOf, type AgentSlots } from '@/entities/agents/totals';
import { amountOf } from '@/entities/slots/SlotGauges';
import type { SlotInfo } from '@/lib/slots';
import { share } from '@/lib/units';
import { fillOf } from '@/ui/Gauge';

interface TileProps {
  agent: AgentSlots;
  info: SlotInfo;
  words: string;
  language: string;
  isStop: boolean;
  onOpen: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What a tile is marked with, beside its border: colour is never the only sign. */
const MARKS: Record<string, string> = { unschedulable: '▲', LOST: '■', RESTARTING: '◆' };

const standingOf = ({ status, schedulable }: AgentSlots): string =>
  status === 'ALIVE' && schedulable === false ? 'unschedulable' : (status ?? '');

const Tile = memo(function Tile({ agent, info, words, language, isStop, onOpen, onKeyDown }: TileProps) {
  const id = agent.id ?? '';
  const own = slotsOf(agent)?.get(info.name);
  const part = own ? (share(own.used, own.capacity)?.part ?? null) : null;
  const percent = agent.status === 'LOST' ? '' : part === null ? '–' : String(Math.round(part * 100));
  const amounts = own ? amountOf(own.used, own.capacity, info, language) : '–';
  const label = `${id}: ${words}, ${info.label} ${amounts}`;
  return (
    <button
      type="button"
      className="qd-tile"
      data-tile={id}
      data-standing={standingOf(agent)}
      data-fill={fillOf(part)}
      aria-label={label}
      title={label}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onOpen(id)}
      onKeyDown={onKeyDown}
    >
      {part ? <span className="qd-tile-load" style={{ blockSize: `${(part * 100).toFixed(1)}%` }} /> : null}
      <span className="qd-tile-words">
        {MARKS[standingOf(agent)] ?? ''}
        {percent}
      </span>
    </button>
  );
});

/** The tile next to one: the nearest in the row above or below for up and down. */
function neighbour(tiles: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = tiles.indexOf(from);
  if (key === 'Home') return tiles[0];
  if (key === 'End') return tiles.at(-1);
  if (key === 'ArrowRight') return tiles[at + 1];
  if (key === 'ArrowLeft') return tiles[at - 1];
  const down = key === 'ArrowDown';
  const { top, left } = from.getBoundingClientRect();
  const beyond = tiles
    .map((tile) => ({ tile, box: tile.getBoundingClientRect() }))
    .filter(({ box }) => (down ? box.top > top : box.top < top));
  const row = down ? beyond[0]?.box.top : beyond.at(-1)?.box.top;
  return beyond
    .filter(({ box }) => box.top === row)
    .toSorted((a, b) => Math.abs(a.box.left - left) - Math.abs(b.box.left - left))[0]?.tile;
}

const KEYS = ['Home', 'End', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

interface Props {
  label: string;
  agents: readonly AgentSlots[];
  info: SlotInfo;
  onOpen: (id: string) => void;
}

/** Agents as tiles, filled by what of a slot is used. One stop of the Tab key; arrows walk, Enter opens. */
export const Tiles = memo(function Tiles({ label, agents, info, onOpen }: Props) {
  const { t, i18n } = useTranslation('agents');
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string>();
  const first = agents.some(({ id }) => id === stop) ? stop : agents[0]?.id;
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (!KEYS.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const tiles = [...(box.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const next = neighbour(tiles, event.target as HTMLElement, event.key);
    event.preventDefault();
    if (!next) return;
    setStop(next.dataset.tile);
    next.focus();
  }, []);
  return (
    <div ref={box} role="group" aria-label={label} className="qd-tiles">
      {agents.map((agent) => (
        <Tile
          key={agent.id}
          agent={agent}
          info={info}
          words={t(standingOf(agent) === 'unschedulable' ? 'unschedulable' : `status.${agent.status ?? ''}`, {
            defaultValue: agent.status ?? '?',
          })}
          language={i18n.language}
          isStop={agent.id === first}
          onOpen={onOpen}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  );
});
