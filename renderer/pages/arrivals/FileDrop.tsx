// Shows where files go that are dragged over the window, and never lets the window open them by itself.
import { useEffect, useEffectEvent, useState } from 'react';
import { goTo } from '../../app/use-route.ts';
import { Icon } from '../../parts/icons.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { onDroppedFiles, taker } from './dropped-files.ts';
import './arrivals.css';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function FileDrop() {
  const { arrivals: t } = useText();
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((paths: string[]) => {
    const takes = taker();
    if (takes) takes(paths);
    else
      showToast({
        message: t.dropNoStoryHint,
        action: { label: t.toStories, run: () => goTo({ page: 'stories' }) },
      });
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
      setOver(false);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    const stop = onDroppedFiles((paths) => take(paths));
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      stop();
    };
  }, []);
  if (!isOver) return null;
  const isTaken = taker() !== undefined;
  return (
    <div className="file-drop">
      <div className="file-drop-words">
        <Icon name="folder" size={64} />
        <strong>{isTaken ? t.dropHere : t.dropNoStory}</strong>
        <span>{isTaken ? t.dropHint : t.dropNoStoryHint}</span>
      </div>
    </div>
  );
}
