// The only place where the parts of the core are put together.
import { createClient } from '../../shared/contract/client.ts';
import type { Client, Send } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Noun } from '../../shared/contract/methods.ts';
import type { AnyEvent } from '../../shared/contract/events.ts';
import type { CoreContext, CoreOptions, Handlers } from './context.ts';
import { createDispatcher } from './dispatch.ts';
import type { HandlerTable } from './dispatch.ts';
import { agreements } from './features/agreements.ts';
import { answers } from './features/answers.ts';
import { arrivals } from './features/arrivals.ts';
import { attachments } from './features/attachments.ts';
import { backups } from './features/backups.ts';
import { breaches } from './features/breaches.ts';
import { checks } from './features/checks.ts';
import { closedLines } from './features/closed-lines.ts';
import { collections } from './features/collections.ts';
import { concerns } from './features/concerns.ts';
import { contributors } from './features/contributors.ts';
import { deposits } from './features/deposits.ts';
import { desktop } from './features/desktop.ts';
import { drafts } from './features/drafts.ts';
import { speechModels } from './features/speech-models.ts';
import { erasures } from './features/erasures.ts';
import { exhibitions } from './features/exhibitions.ts';
import { films } from './features/films.ts';
import { history } from './features/history.ts';
import { intakes } from './features/intakes.ts';
import { handovers } from './features/handovers.ts';
import { hub } from './features/hub.ts';
import { intakeQuestions } from './features/intake-questions.ts';
import { organisations } from './features/organisations.ts';
import { indexPoints } from './features/index-points.ts';
import { createJobHandlers } from './features/jobs.ts';
import { createLibraryHandlers } from './features/library.ts';
import { markers } from './features/markers.ts';
import { members } from './features/members.ts';
import { mentions } from './features/mentions.ts';
import { notes } from './features/notes.ts';
import { packages } from './features/packages.ts';
import { localities } from './features/localities.ts';
import { passages } from './features/passages.ts';
import { people } from './features/people.ts';
import { presets } from './features/presets.ts';
import { progress } from './features/progress.ts';
import { places } from './features/places.ts';
import { questionnaires } from './features/questionnaires.ts';
import { questions } from './features/questions.ts';
import { recordings } from './features/recordings.ts';
import { requests } from './features/requests.ts';
import { search } from './features/search.ts';
import { stories } from './features/stories.ts';
import { substitutes } from './features/substitutes.ts';
import { storytellerCopies } from './features/storyteller-copies.ts';
import { tables } from './features/tables.ts';
import { support } from './features/support.ts';
import { targets } from './features/targets.ts';
import { texts } from './features/texts.ts';
import { transcriptFiles } from './features/transcript-files.ts';
import { transcripts } from './features/transcripts.ts';
import { takingBack } from './features/taking-back.ts';
import { themes } from './features/themes.ts';
import { trails } from './features/trails.ts';
import { voices } from './features/voices.ts';
import { createJobs } from './jobs.ts';
import { localDay } from './local-day.ts';
import { createSession } from './vault/session.ts';
import type { LibrarySession } from './vault/session.ts';
import type { Session } from './context.ts';

export interface Core {
  /** Typed calls, for code on this side of the door. */
  readonly api: Client;
  /** Untyped calls, for doors: everything is checked. @throws AppError */
  call(request: { method: string; input: unknown; jobId?: string | undefined }): Promise<unknown>;
  onEvent(listener: (event: AnyEvent) => void): () => void;
  readonly session: Session;
  readonly context: CoreContext;
  /** Cancels jobs, ends takes in good order, locks. */
  close(): Promise<void>;
}

/** `{ list, get }` of noun `stories` becomes `stories.list`, `stories.get`. */
function table(nouns: { [N in string]: object }): HandlerTable {
  const entries = Object.entries(nouns).flatMap(([noun, handlers]) =>
    Object.entries(handlers).map(([verb, handler]) => [`${noun}.${verb}`, handler]),
  );
  return Object.fromEntries(entries) as HandlerTable;
}

/** @throws nothing: a core always comes up; libraries are opened by calls */
export function createCore(options: CoreOptions): Core {
  const listeners = new Set<(event: AnyEvent) => void>();
  const emit = (event: AnyEvent) => {
    for (const listener of listeners) listener(event);
  };
  const jobs = createJobs({
    tell: (payload) => emit({ event: 'job-progressed', payload }),
    now: () => performance.now(),
    // A take that is being recorded comes before everything else.
    mustBeGentle: () => (session.library?.capture.activeIds.length ?? 0) > 0,
  });
  const session: LibrarySession = createSession({
    options,
    emit,
    cancelJobs: () => jobs.cancelAll(),
  });
  const context: CoreContext = {
    ...options,
    desktop: options.desktop,
    session,
    today: () => localDay(options.clock()),
    emit,
  };
  const nouns: { [N in Noun]: Handlers<N> } = {
    library: createLibraryHandlers(session),
    members,
    stories,
    places,
    themes,
    people,
    recordings,
    films,
    questions,
    notes,
    support,
    markers,
    passages,
    transcripts,
    closedLines,
    substitutes,
    indexPoints,
    search,
    transcriptFiles,
    drafts,
    speechModels,
    arrivals,
    attachments,
    agreements,
    texts,
    requests,
    breaches,
    concerns,
    voices,
    contributors,
    mentions,
    checks,
    collections,
    exhibitions,
    trails,
    packages,
    presets,
    deposits,
    storytellerCopies,
    intakes,
    tables,
    takingBack,
    erasures,
    progress,
    targets,
    localities,
    questionnaires,
    answers,
    backups,
    history,
    handovers,
    intakeQuestions,
    organisations,
    hub,
    jobs: createJobHandlers(jobs),
    desktop,
  };
  const dispatcher = createDispatcher({
    handlers: table(nouns),
    context,
    jobs,
    log: options.log,
    checkOutputs: true,
  });

  const send: Send = async (method, input, callOptions) => {
    if (callOptions?.signal?.aborted)
      throw new AppError('cancelled', 'Cancelled. Nothing was left half done.');
    const jobId = options.newId();
    const stopListening = listen((event) => {
      if (event.event === 'job-progressed' && event.payload.jobId === jobId)
        callOptions?.onProgress?.(event.payload);
    });
    const cancel = () => jobs.cancel(jobId);
    callOptions?.signal?.addEventListener('abort', cancel);
    try {
      return (await dispatcher.call({ method, input, jobId })) as never;
    } finally {
      callOptions?.signal?.removeEventListener('abort', cancel);
      stopListening();
    }
  };
  function listen(listener: (event: AnyEvent) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    api: createClient(send),
    call: (request) => dispatcher.call(request),
    onEvent: listen,
    session,
    context,
    async close() {
      await jobs.cancelAll();
      await session.close();
      listeners.clear();
    },
  };
}
