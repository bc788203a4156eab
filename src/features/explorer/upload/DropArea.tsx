import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromDrop, type Haul } from './picked';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes what is dropped, and says so while something is held over it. `whyNot`: nothing can be put here. */
export function DropArea({ whyNot, onDrop }: { whyNot: string | undefined; onDrop: (haul: Haul) => void }) {
  const { t } = useTranslation('explorer');
  const [isOver, setIsOver] = useState(false);
  const latest = useRef({ whyNot, onDrop });
  latest.current = { whyNot, onDrop };
  useEffect(() => {
    // Entering a part is told before the part around it is left.
    let depth = 0;
    const step = (by: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth + by);
      setIsOver(depth > 0);
    };
    const [enter, leave] = [step(1), step(-1)];
    // Without this the browser would open the file in place of the console.
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const { whyNot: no, onDrop: take } = latest.current;
      if (no === undefined) void fromDrop(event.dataTransfer).then(take);
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div className="qd-file-drop">{whyNot ?? t('upload.drop')}</div> : null;
}
