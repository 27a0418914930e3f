import { expect, test } from 'vitest';
import { createTakeSender } from '../../../renderer/recorder/take-sender.ts';
import type { CaptureMessage } from '../../../shared/contract/capture.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

const recordingId = '00000000-0000-4000-8000-000000000001' as RecordingId;
const block = (frames: number) => new Uint8Array(frames * 3);

function begin() {
  const sent: CaptureMessage[] = [];
  const sender = createTakeSender({ recordingId, frameBytes: 3 });
  const starts = () =>
    sent.flatMap((message) => (message.type === 'block' ? [message.startFrame] : []));
  const committed = (frames: number) => sender.receive({ type: 'committed', recordingId, frames });
  return { sender, sent, starts, committed, post: (message: CaptureMessage) => sent.push(message) };
}

test('sound waits until the core has said how far the take came, then all of it is sent in order', () => {
  const { sender, sent, starts, committed, post } = begin();
  sender.push(block(100));
  sender.connect(post);
  sender.push(block(100));
  expect(sent).toEqual([{ type: 'join', recordingId }]);
  committed(0);
  sender.push(block(50));
  expect(starts()).toEqual([0, 100, 200]);
  expect(sender.state).toMatchObject({ totalFrames: 250, committedFrames: 0, trouble: undefined });
});

test('only what was not committed is sent again to a core that was started anew', () => {
  const { sender, sent, starts, committed, post } = begin();
  sender.connect(post);
  committed(0);
  for (let count = 0; count < 4; count += 1) sender.push(block(100));
  committed(200);
  sender.disconnect();
  sender.push(block(100));
  sent.length = 0;
  sender.connect(post);
  committed(250);
  expect(starts()).toEqual([200, 300, 400]);
});

test('while the disk is full one block is tried again and again; then everything follows', () => {
  const { sender, sent, starts, committed, post } = begin();
  sender.connect(post);
  committed(0);
  sender.push(block(100));
  sender.receive({ type: 'troubled', recordingId, frames: 0, trouble: 'disk-full' });
  sender.push(block(100));
  sender.push(block(100));
  sent.length = 0;
  sender.retry();
  sender.receive({ type: 'troubled', recordingId, frames: 0, trouble: 'disk-full' });
  sender.retry();
  expect(starts()).toEqual([0, 0]);
  expect(sender.state.trouble).toBe('disk-full');
  sent.length = 0;
  committed(100);
  expect(starts()).toEqual([100, 200]);
  expect(sender.state.trouble).toBeUndefined();
});

test('a locked library is waited for; a take that nobody knows is given up', () => {
  const { sender, post } = begin();
  sender.connect(post);
  expect(sender.receive({ type: 'refused', recordingId, reason: 'locked' })).toBe(false);
  expect(sender.receive({ type: 'refused', recordingId, reason: 'unknown-take' })).toBe(true);
});

test('sound that cannot be held any more is counted as missing, never mixed up', () => {
  const { sender, starts, committed, post } = begin();
  const large = new Uint8Array(3 * 30_000_000);
  for (let count = 0; count < 4; count += 1) sender.push(large);
  expect(sender.state).toMatchObject({ totalFrames: 60_000_000, missingFrames: 60_000_000 });
  sender.connect(post);
  committed(0);
  expect(starts()).toEqual([0, 30_000_000]);
});

test('replies about another take are not listened to', () => {
  const { sender } = begin();
  const other = '00000000-0000-4000-8000-000000000002' as RecordingId;
  sender.push(block(100));
  sender.receive({ type: 'committed', recordingId: other, frames: 100 });
  expect(sender.state.committedFrames).toBe(0);
});
