// The way of every call: find method → check input → permission → run → check output → map error.
import { z } from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import { methods } from '../../shared/contract/methods.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import type { Method } from '../../shared/contract/define.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import type { CoreContext, JobControl, LibraryContext } from './context.ts';
import type { Log } from './log.ts';
import type { Jobs } from './jobs.ts';
import { asAppError } from './map-error.ts';

/** Handlers as dispatch sees them: their types were checked where they are put together. */
export type AnyHandler = (input: never, context: never, job?: JobControl) => unknown;
export type HandlerTable = Record<MethodName, AnyHandler>;

export interface Dispatcher {
  /** @throws AppError, always */
  call(request: { method: string; input: unknown; jobId?: string | undefined }): Promise<unknown>;
}

interface Parts {
  handlers: HandlerTable;
  context: CoreContext;
  jobs: Jobs;
  log: Log;
  /** Outputs are checked in development and tests; a mistake of ours must not cost a person their work. */
  checkOutputs: boolean;
}

/** It closes the library and opens it again, so closing cannot wait for it. */
const CLOSES_BY_ITSELF: MethodName = 'backups.restore';

function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

function permitted(definition: Method, context: CoreContext): CoreContext | LibraryContext {
  if (definition.needs === 'anyone') return context;
  const { library, isClosing } = context.session;
  if (library === undefined || isClosing)
    throw new AppError('locked', 'The library is locked. Please open it first.');
  if (!roleMay(library.member.role, definition.needs)) {
    throw new AppError(
      'not-permitted',
      'Your role does not allow this. Please ask a lead of your organisation.',
      { needs: definition.needs },
    );
  }
  return { ...context, library };
}

export function createDispatcher({
  handlers,
  context,
  jobs,
  log,
  checkOutputs,
}: Parts): Dispatcher {
  async function run(
    name: MethodName,
    input: unknown,
    jobId: string | undefined,
  ): Promise<unknown> {
    const definition: Method = methods[name];
    const checked = definition.input.safeParse(input);
    if (!checked.success) {
      throw new AppError('invalid-input', 'Something in what was typed cannot be used.', {
        problems: z.prettifyError(checked.error),
        fields: checked.error.issues.map(({ path, message }) => ({
          field: path.filter((part) => typeof part === 'string').join('.'),
          message,
        })),
      });
    }
    const given = permitted(definition, context) as never;
    const handler = handlers[name];
    const work = async () =>
      definition.kind === 'job'
        ? jobs.run({
            jobId: jobId ?? context.newId(),
            method: name,
            work: async (control) => handler(checked.data as never, given, control),
          })
        : handler(checked.data as never, given);
    const isWaitedFor = definition.needs !== 'anyone' && name !== CLOSES_BY_ITSELF;
    const output = await (isWaitedFor ? context.session.whileOpen(work) : work());
    if (definition.touches.length > 0)
      context.emit({ event: 'changed', payload: { topics: [...definition.touches] } });
    return checkOutputs ? definition.output.parse(output) : output;
  }

  return {
    async call({ method, input, jobId }) {
      try {
        if (!isMethodName(method))
          throw new AppError('invalid-input', 'This call does not exist.', {
            method: method.slice(0, 80),
          });
        return await run(method, input, jobId);
      } catch (error) {
        throw asAppError(error, log);
      }
    },
  };
}
