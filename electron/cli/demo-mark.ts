// A mark in a folder while a demo is being made there: what a kill leaves behind is known as ours and is made anew.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { makeFolder } from '../core/write-beside.ts';

export const DEMO_MARK = 'demo.making';

const words = (pid: number) => `Homeground is making its demo here, in process ${pid}.\n`;

/** @returns the process that makes or made it, undefined when no half-made demo is here */
function makerOf(folder: string): number | undefined {
  const mark = join(folder, DEMO_MARK);
  if (!existsSync(mark)) return undefined;
  const text = readFileSync(mark, 'utf8');
  const pid = Number(/ (\d{1,9})\.\n$/u.exec(text)?.[1]);
  return text === words(pid) ? pid : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Has a demo been made in this folder, all of it? */
export function holdsDemo(folder: string): boolean {
  return (
    existsSync(join(folder, 'library', 'library.json')) && !existsSync(join(folder, DEMO_MARK))
  );
}

function clear(folder: string): void {
  for (const name of ['library', 'packages', 'exhibition'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** @throws AppError `conflict` when the folder holds anything but a demo that was cut off */
export function beginDemo(folder: string): { done(): void; undo(): void } {
  const maker = makerOf(folder);
  if (maker === undefined && existsSync(folder) && readdirSync(folder).length > 0)
    throw new AppError('conflict', `The folder ${folder} is not empty. Please name a new one.`);
  if (maker !== undefined && isRunning(maker))
    throw new AppError(
      'conflict',
      `A demo is being made in ${folder} just now. Please wait, or name another folder.`,
    );
  makeFolder(folder);
  const mark = join(folder, DEMO_MARK);
  writeFileSync(mark, words(process.pid));
  clear(folder);
  const done = () => rmSync(mark);
  return {
    done,
    undo() {
      clear(folder);
      done();
    },
  };
}
