// What the film recorder is doing beside a take, and what may come next: pure. Nothing here ever ends a take.

export type CameraProblem = 'refused' | 'none-found' | 'in-use' | 'failed';
/** Why a film ended before its take, or never began. What it holds is kept, and the sound goes on. */
export type FilmEnd =
  'camera-lost' | 'encoder-failed' | 'disk-full' | 'not-written' | 'not-started' | 'not-filmable';

export type FilmState =
  | { name: 'off' }
  | { name: 'opening' }
  | { name: 'troubled'; problem: CameraProblem }
  /** The picture is seen and nothing is filmed. */
  | { name: 'ready' }
  | { name: 'filming' }
  | { name: 'paused' };

export type FilmEvent =
  | { type: 'switched-on' }
  | { type: 'opened' }
  | { type: 'camera-failed'; problem: CameraProblem }
  | { type: 'switched-off' }
  | { type: 'began' }
  | { type: 'take-paused' }
  | { type: 'take-resumed' }
  /** This film is over; the camera stays open for a next one. */
  | { type: 'part-ended' };

/** True while the camera sees something. */
export function isSeeing({ name }: FilmState): boolean {
  return name === 'ready' || name === 'filming' || name === 'paused';
}

/** @returns the same state for everything that makes no sense now: late answers, keys pressed twice */
export function nextFilmState(state: FilmState, event: FilmEvent): FilmState {
  const { name } = state;
  switch (event.type) {
    case 'switched-on':
      return name === 'filming' || name === 'paused' ? state : { name: 'opening' };
    case 'opened':
      return name === 'opening' ? { name: 'ready' } : state;
    case 'camera-failed':
      return name === 'opening' || name === 'ready'
        ? { name: 'troubled', problem: event.problem }
        : state;
    case 'switched-off':
      return name === 'off' ? state : { name: 'off' };
    case 'began':
      return name === 'ready' ? { name: 'filming' } : state;
    case 'take-paused':
      return name === 'filming' ? { name: 'paused' } : state;
    case 'take-resumed':
      return name === 'paused' ? { name: 'filming' } : state;
    case 'part-ended':
      return name === 'filming' || name === 'paused' ? { name: 'ready' } : state;
  }
}
