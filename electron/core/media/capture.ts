// The way of live sound: frames come from the capture port and are committed at once.
import type { RecordingId } from '../../../shared/model/ids.ts';

export interface CaptureService {
  readonly activeIds: RecordingId[];
  /** Ends every take in good order, as far as it was committed. */
  close(): void;
}
