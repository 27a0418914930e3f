// Live sound from the recorder's worker: every message is checked, written, and only then acknowledged.
import { CaptureMessage } from '../../shared/contract/capture.ts';
import type { CaptureReply } from '../../shared/contract/capture.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import type { Core } from '../core/create-core.ts';
import { rejoinTake } from '../core/media/rejoin-take.ts';
import type { Link } from './link.ts';

/** After so many messages that make no sense, it is not our worker that is talking. */
const MAX_REFUSED = 20;

/** Serves one worker until its port closes. Its takes wait a while without it, so that it can come back. */
export function attachCapturePort(core: Pick<Core, 'session' | 'context'>, link: Link): void {
  let misunderstood = 0;
  const leave = new Map<RecordingId, () => void>();
  const leaveAll = () => {
    for (const leaveTake of leave.values()) leaveTake();
    leave.clear();
  };
  link.onClose(leaveAll);
  link.listen(({ data }) => {
    const message = CaptureMessage.safeParse(data).data;
    if (message !== undefined) {
      const reply = answer(core, message);
      if (message.type === 'join' && reply.type === 'committed') {
        const { recordingId } = message;
        leave.get(recordingId)?.();
        const attended = core.session.library?.capture.attend(recordingId);
        if (attended) leave.set(recordingId, attended);
      }
      return link.post(reply);
    }
    misunderstood += 1;
    if (misunderstood < MAX_REFUSED) return;
    leaveAll();
    link.close();
  });
}

function answer(core: Pick<Core, 'session' | 'context'>, message: CaptureMessage): CaptureReply {
  const { recordingId } = message;
  const { library } = core.session;
  if (library === undefined) return refused(recordingId, 'locked');
  if (!roleMay(library.member.role, 'recordings.make'))
    return refused(recordingId, 'not-permitted');
  const { capture } = library;
  if (message.type === 'join') {
    try {
      if (capture.committedFrames(recordingId) === undefined)
        rejoinTake(recordingId, { ...core.context, library });
    } catch (error) {
      core.context.log.error('a take could not be joined again', error);
    }
  }
  const frames = capture.committedFrames(recordingId);
  if (frames === undefined) return refused(recordingId, 'unknown-take');
  if (message.type === 'join') return { type: 'committed', recordingId, frames };
  const result = capture.accept(message);
  return result.trouble === undefined
    ? { type: 'committed', recordingId, frames: result.frames }
    : { type: 'troubled', recordingId, frames: result.frames, trouble: result.trouble };
}

function refused(
  recordingId: RecordingId,
  reason: Extract<CaptureReply, { type: 'refused' }>['reason'],
): CaptureReply {
  return { type: 'refused', recordingId, reason };
}
