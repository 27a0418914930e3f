// What the recorder is doing, and what may come next: pure. Nothing but `stop` ends a take: not even the end of a microphone.
import type { RecordingId } from '../../shared/model/ids.ts';

export type MicrophoneProblem = 'refused' | 'none-found' | 'in-use' | 'failed';
/** Goes on beside a take: the person must know, the take goes on (save for `source-ended`, told by a core that ended it). */
export type TakeTrouble =
  'disk-full' | 'write-failed' | 'not-connected' | 'samples-missing' | 'source-ended' | 'take-lost';

export type CaptureState =
  | { name: 'idle' }
  | { name: 'asking' }
  | { name: 'ready' }
  | { name: 'starting' }
  | { name: 'recording'; recordingId: RecordingId; trouble?: TakeTrouble }
  | { name: 'paused'; recordingId: RecordingId; trouble?: TakeTrouble }
  | { name: 'saving'; recordingId: RecordingId; trouble?: TakeTrouble }
  | { name: 'saved'; recordingId: RecordingId; trouble?: TakeTrouble }
  | { name: 'troubled'; problem: MicrophoneProblem }
  | { name: 'troubled'; problem: 'not-started' | 'not-saved'; recordingId?: RecordingId };

export type CaptureEvent =
  | { type: 'asked' }
  | { type: 'granted' }
  | { type: 'microphone-failed'; problem: MicrophoneProblem }
  | { type: 'released' }
  | { type: 'record-pressed' }
  | { type: 'started'; recordingId: RecordingId }
  | { type: 'start-failed' }
  | { type: 'pause-pressed' }
  | { type: 'resume-pressed' }
  | { type: 'stop-pressed' }
  | { type: 'trouble'; trouble: TakeTrouble }
  | { type: 'trouble-over' }
  | { type: 'saved' }
  | { type: 'save-failed' };

/** True while sound would be lost if the recorder were taken away. */
export function isTaking(state: CaptureState): boolean {
  return (
    state.name === 'starting' ||
    state.name === 'recording' ||
    state.name === 'paused' ||
    state.name === 'saving'
  );
}

/** @returns the same state for everything that makes no sense now: late answers, keys pressed twice */
export function nextState(state: CaptureState, event: CaptureEvent): CaptureState {
  switch (event.type) {
    case 'asked':
      return isTaking(state) ? state : { name: 'asking' };
    case 'granted':
      return state.name === 'asking' ? { name: 'ready' } : state;
    case 'microphone-failed':
      return isTaking(state) ? state : { name: 'troubled', problem: event.problem };
    case 'released':
      return isTaking(state) ? state : { name: 'idle' };
    case 'record-pressed':
      return state.name === 'ready' || state.name === 'saved' ? { name: 'starting' } : state;
    case 'started':
      return state.name === 'starting'
        ? { name: 'recording', recordingId: event.recordingId }
        : state;
    case 'start-failed':
      return state.name === 'starting' ? { name: 'troubled', problem: 'not-started' } : state;
    default:
      return nextInTake(state, event);
  }
}

type TakeEvent = Exclude<
  CaptureEvent,
  {
    type:
      | 'asked'
      | 'granted'
      | 'microphone-failed'
      | 'released'
      | 'record-pressed'
      | 'started'
      | 'start-failed';
  }
>;

function nextInTake(state: CaptureState, event: TakeEvent): CaptureState {
  if (state.name !== 'recording' && state.name !== 'paused' && state.name !== 'saving')
    return state;
  const { recordingId } = state;
  const isSaving = state.name === 'saving';
  switch (event.type) {
    case 'pause-pressed':
      return isSaving ? state : { ...state, name: 'paused' };
    case 'resume-pressed':
      return isSaving ? state : { ...state, name: 'recording' };
    case 'stop-pressed':
      return { ...state, name: 'saving' };
    case 'trouble':
      return { ...state, trouble: event.trouble };
    case 'trouble-over':
      return isLasting(state.trouble) ? state : { name: state.name, recordingId };
    case 'saved':
      if (!isSaving) return state;
      return {
        name: 'saved',
        recordingId,
        ...(isLasting(state.trouble) && { trouble: state.trouble }),
      };
    case 'save-failed':
      return isSaving ? { name: 'troubled', problem: 'not-saved', recordingId } : state;
  }
}

/** These stay true of the take; the others pass when the disk or the core is back. */
function isLasting(trouble: TakeTrouble | undefined): trouble is TakeTrouble {
  return trouble === 'samples-missing' || trouble === 'source-ended' || trouble === 'take-lost';
}
