// The desktop's windows as the core sees them: each request goes to the shell and waits for its answer.
import { z } from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import type { Desktop } from '../core/context.ts';
import type { CoreToShell, DesktopRequest, ShellToCore } from './shell-messages.ts';

type Answer = Extract<ShellToCore, { type: 'desktop-answer' | 'desktop-refusal' }>;

export interface DesktopPort {
  desktop: Desktop;
  receive(answer: Answer): void;
}

/** @param post sends a message to the shell */
export function createDesktopPort(post: (message: CoreToShell) => void): DesktopPort {
  let nextId = 0;
  const waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (error: AppError) => void }
  >();
  async function ask<T>(request: DesktopRequest, shape: z.ZodType<T>): Promise<T> {
    nextId += 1;
    const id = nextId;
    const answer = await new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post({ type: 'desktop-request', id, request });
    });
    return shape.parse(answer);
  }
  const path = z.string().nullable();
  const nothing = z.unknown().transform(() => undefined);
  return {
    desktop: {
      chooseFolder: (title) => ask({ kind: 'chooseFolder', title }, path),
      chooseFiles: (request) => ask({ kind: 'chooseFiles', ...request }, z.array(z.string())),
      savePdf: (request) => ask({ kind: 'savePdf', ...request }, path),
      setLanguage: (language) => ask({ kind: 'setLanguage', language }, nothing),
      printPdf: (html) => ask({ kind: 'printPdf', html }, z.instanceof(Uint8Array)),
      print: () => ask({ kind: 'print' }, nothing),
      showInFolder: (folder) => ask({ kind: 'showInFolder', path: folder }, nothing),
    },
    receive(answer) {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.type === 'desktop-answer') call?.resolve(answer.answer);
      else call?.reject(AppError.fromWire(answer.error));
    },
  };
}
