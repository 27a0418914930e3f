// What the recorder shows, and who is told when it changes. The meter changes ten times a second, so it has listeners of its own.
import { nextState } from './capture-states.ts';
import type { CaptureEvent } from './capture-states.ts';
import type { Meter, RecorderView } from './recorder-view.ts';

export function createRecorderStore() {
  const listeners = new Set<() => void>();
  const meterListeners = new Set<() => void>();
  let meter: Meter = { levels: [], take: undefined };
  let view: RecorderView = {
    state: { name: 'idle' },
    microphones: [],
    microphone: undefined,
    deviceTrouble: undefined,
    format: undefined,
    isStereo: false,
    storyId: null,
    purpose: 'test',
    error: undefined,
    isShown: false,
  };

  const subscribeTo = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => set.delete(listener);
  };
  function show(change: Partial<RecorderView>) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }
  return {
    subscribe: subscribeTo(listeners),
    view: () => view,
    subscribeMeter: subscribeTo(meterListeners),
    meter: () => meter,
    show,
    happen(event: CaptureEvent) {
      const state = nextState(view.state, event);
      if (state !== view.state) show({ state });
    },
    showMeter(next: Meter) {
      meter = next;
      for (const listener of meterListeners) listener();
    },
  };
}
