import { expect, test } from 'vitest';
import { isTaking, nextState } from '../../../renderer/recorder/capture-states.ts';
import type { CaptureEvent, CaptureState } from '../../../renderer/recorder/capture-states.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

const recordingId = '00000000-0000-4000-8000-000000000001' as RecordingId;
const after = (events: CaptureEvent[], from: CaptureState = { name: 'idle' }) =>
  events.reduce(nextState, from);
const begun: CaptureEvent[] = [
  { type: 'asked' },
  { type: 'granted' },
  { type: 'record-pressed' },
  { type: 'started', recordingId },
];

test('a recording goes from asking for the microphone to saved', () => {
  expect(after([{ type: 'asked' }]).name).toBe('asking');
  expect(after(begun.slice(0, 2)).name).toBe('ready');
  expect(after(begun.slice(0, 3)).name).toBe('starting');
  expect(after(begun)).toEqual({ name: 'recording', recordingId });
  const paused = after([...begun, { type: 'pause-pressed' }]);
  expect(paused).toEqual({ name: 'paused', recordingId });
  expect(after([{ type: 'resume-pressed' }], paused).name).toBe('recording');
  const saving = after([{ type: 'stop-pressed' }], paused);
  expect(saving.name).toBe('saving');
  expect(after([{ type: 'saved' }], saving)).toEqual({ name: 'saved', recordingId });
});

test('nothing but Stop ends a take', () => {
  const others: CaptureEvent[] = [
    { type: 'asked' },
    { type: 'granted' },
    { type: 'released' },
    { type: 'record-pressed' },
    { type: 'started', recordingId },
    { type: 'start-failed' },
    { type: 'microphone-failed', problem: 'failed' },
    { type: 'trouble', trouble: 'disk-full' },
    { type: 'trouble', trouble: 'not-connected' },
    { type: 'trouble-over' },
    { type: 'saved' },
    { type: 'save-failed' },
  ];
  for (const name of ['recording', 'paused'] as const)
    for (const event of others)
      expect(nextState({ name, recordingId }, event).name, `${name}, ${event.type}`).toBe(name);
  expect(after([{ type: 'stop-pressed' }], { name: 'recording', recordingId }).name).toBe('saving');
});

test('pressing Record twice begins one take', () => {
  const starting = after(begun.slice(0, 3));
  expect(nextState(starting, { type: 'record-pressed' })).toBe(starting);
});

test('a take that waits to be saved cannot be paused or gone on with', () => {
  const saving: CaptureState = { name: 'saving', recordingId };
  expect(nextState(saving, { type: 'pause-pressed' })).toBe(saving);
  expect(nextState(saving, { type: 'resume-pressed' })).toBe(saving);
});

test('a full disk is forgotten once there is space, lost samples are not', () => {
  const recording: CaptureState = { name: 'recording', recordingId };
  const over: CaptureEvent = { type: 'trouble-over' };
  expect(after([{ type: 'trouble', trouble: 'disk-full' }, over], recording)).toEqual(recording);
  expect(after([{ type: 'trouble', trouble: 'samples-missing' }, over], recording)).toMatchObject({
    trouble: 'samples-missing',
  });
  const lossy = after(
    [{ type: 'trouble', trouble: 'samples-missing' }, { type: 'stop-pressed' }, { type: 'saved' }],
    recording,
  );
  expect(lossy).toEqual({ name: 'saved', recordingId, trouble: 'samples-missing' });
});

test('a take that could not be completed keeps its name, so that it can be tried again', () => {
  expect(nextState({ name: 'saving', recordingId }, { type: 'save-failed' })).toEqual({
    name: 'troubled',
    problem: 'not-saved',
    recordingId,
  });
});

test('the recorder may be taken away only when no sound would be lost', () => {
  expect(isTaking({ name: 'ready' })).toBe(false);
  expect(isTaking({ name: 'saved', recordingId })).toBe(false);
  for (const name of ['recording', 'paused', 'saving'] as const)
    expect(isTaking({ name, recordingId })).toBe(true);
  expect(isTaking({ name: 'starting' })).toBe(true);
});
