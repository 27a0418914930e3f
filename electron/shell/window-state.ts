// Remembers where the window was and how big, for the next start.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
type WindowState = z.infer<typeof WindowState>;

const fileOf = (folder: string) => join(folder, 'window.json');

/** @returns undefined when nothing usable was kept, or when that screen is not there any more */
export function readWindowState(folder: string): WindowState | undefined {
  let state: WindowState | undefined;
  try {
    state = WindowState.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).data;
  } catch {
    // The first start, or a broken file: the window opens in its usual place.
    return undefined;
  }
  return state !== undefined && isOnScreen(state) ? state : undefined;
}

export function keepWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    const beside = `${fileOf(folder)}.new`;
    try {
      writeFileSync(beside, JSON.stringify(state));
      renameSync(beside, fileOf(folder));
    } catch {
      // The place of a window is not worth a message.
    }
  });
}

function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
  const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
  return overlapX >= 200 && overlapY >= 100;
}
