// Plays some seconds from memory, once. Nothing of it is written anywhere.
import type { Sample } from './recorder-view.ts';

export interface Playing {
  /** @returns whether it was heard to its end; false when it was stopped or cannot be played here */
  done: Promise<boolean>;
  stop(): void;
}

export function playSample({ planes, sampleRateHz }: Sample): Playing {
  const context = new AudioContext();
  const frames = planes[0]?.length ?? 0;
  const buffer = context.createBuffer(
    Math.max(1, planes.length),
    Math.max(1, frames),
    sampleRateHz,
  );
  planes.forEach((plane, channel) => buffer.copyToChannel(new Float32Array(plane), channel));
  const player = new AudioBufferSourceNode(context, { buffer });
  player.connect(context.destination);
  let finish: (isHeard: boolean) => void = () => undefined;
  const done = new Promise<boolean>((resolve) => (finish = resolve)).finally(() => {
    void context.close();
  });
  player.addEventListener('ended', () => finish(true));
  player.start();
  // Without a loudspeaker a context may never run.
  const lengthMs = (frames / sampleRateHz) * 1000;
  setTimeout(() => finish(context.currentTime > 0), lengthMs + 2000);
  return { done, stop: () => finish(false) };
}
