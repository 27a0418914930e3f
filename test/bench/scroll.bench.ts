// How smoothly the list of stories scrolls: the slowest frames with 10,000 stories against those with 100.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openLibrary, visit } from '../e2e/support/in-app.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import { benchPassphrase } from './bench-core.ts';
import { countName } from './filled-library.ts';
import { comparePairs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const ROUNDS = 3;
const TURNS = 120;
const TURN_PX = 240;

/** @returns the time that 95 of 100 frames keep to */
async function slowFrameMs(page: Page): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const watch = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    Object.assign(globalThis, { frames });
  });
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn % 40 < 20 ? TURN_PX : -TURN_PX);
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
}

async function measure(folder: string, name: string): Promise<number> {
  const profile = join(folder, `profile-scroll-${name}`);
  mkdirSync(profile, { recursive: true });
  const running = await launchApp({ profile });
  try {
    await openLibrary(running, {
      folder: join(folder, name, 'library'),
      passphrase: benchPassphrase,
    });
    await visit(running.page, '#/stories');
    await running.page
      .getByText(/^HG-\d+$/)
      .first()
      .waitFor();
    return await slowFrameMs(running.page);
  } finally {
    await running.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** @param folder holds `many/library` and `few/library` */
export async function benchScroll(folder: string): Promise<Ratio> {
  return comparePairs({
    name: `scrolling the list, the frame time that 95 of 100 keep to: ${countName('many')} ÷ ${countName('few')}`,
    rounds: ROUNDS,
    note: 'the real app on a pretended screen, drawn without a graphics card',
    ours: () => measure(folder, 'many'),
    other: () => measure(folder, 'few'),
  });
}
