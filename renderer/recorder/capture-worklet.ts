// The fallback where a track cannot be read directly: hands every stretch of samples to the capture thread.
import type { WorkletBlock } from './worker-messages.ts';

declare const currentFrame: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const FRAMES_PER_MESSAGE = 1024;

class CaptureProcessor extends AudioWorkletProcessor {
  out: MessagePort | undefined;
  gathered: Float32Array[][] = [];
  gatheredFrames = 0;
  startFrame = 0;

  constructor() {
    super();
    this.port.addEventListener('message', ({ data }: MessageEvent<{ port: MessagePort }>) => {
      this.out = data.port;
    });
    this.port.start();
  }

  process([input]: Float32Array[][]): boolean {
    const frames = input?.[0]?.length ?? 0;
    if (input === undefined || frames === 0 || this.out === undefined) return true;
    if (this.gatheredFrames === 0) this.startFrame = currentFrame;
    // The engine uses its own buffers again.
    this.gathered.push(input.map((plane) => plane.slice()));
    this.gatheredFrames += frames;
    if (this.gatheredFrames >= FRAMES_PER_MESSAGE) this.handOver(this.out);
    return true;
  }

  handOver(out: MessagePort): void {
    const channels = Math.min(...this.gathered.map((planes) => planes.length));
    const planes = Array.from({ length: channels }, (_, channel) => {
      const joined = new Float32Array(this.gatheredFrames);
      let at = 0;
      for (const part of this.gathered) {
        const plane = part[channel];
        if (plane) joined.set(plane, at);
        at += plane?.length ?? 0;
      }
      return joined;
    });
    const block: WorkletBlock = { planes, startFrame: this.startFrame };
    out.postMessage(
      block,
      planes.map((plane) => plane.buffer),
    );
    this.gathered = [];
    this.gatheredFrames = 0;
  }
}

registerProcessor('homeground-capture', CaptureProcessor);
