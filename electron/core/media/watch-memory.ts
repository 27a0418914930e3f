// Watches how much memory a program that we started holds, where the system tells. Windows does not tell cheaply: there only ffmpeg's own limit holds.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const EVERY_MS = 250;
const PAGE_BYTES = 4096;

/** @returns a function that stops watching */
export function watchMemory({
  pid,
  limitBytes,
  onExceeded,
}: {
  pid: number | undefined;
  limitBytes: number;
  onExceeded: () => void;
}): () => void {
  if (pid === undefined || process.platform === 'win32') return () => undefined;
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      if ((await memoryOf(pid)) > limitBytes) onExceeded();
    } finally {
      isAsking = false;
    }
  };
  const timer = setInterval(() => void ask(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** @returns 0 when the program has ended */
async function memoryOf(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const pages = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
    return Number(pages.split(' ')[1] ?? 0) * PAGE_BYTES;
  }
  return new Promise((resolve) => {
    execFile('/bin/ps', ['-o', 'rss=', '-p', String(pid)], (error, text) =>
      resolve(error ? 0 : Number(text.trim()) * 1024),
    );
  });
}
