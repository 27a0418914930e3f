// Codes picture and sound into pieces of a WebM film, as the runtime can. Pieces come in order; a failure ends the film and nothing else.

/** The best first that this runtime can write. */
const TYPES = [
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=h264,opus',
  'video/webm;codecs=vp8,opus',
];
/** A kill loses no more than the last piece. */
const PIECE_MS = 500;
export const FILM_BITS_PER_SECOND = { picture: 2_500_000, sound: 128_000 };
/** After an error the recorder should say that it has stopped; if it does not, it is taken to have. */
const STOPS_WITHIN_MS = 2_000;

export interface Encoder {
  mimeType: string;
  pause(): void;
  resume(): void;
  /** `onStopped` follows, after the last piece. */
  stop(): void;
}

export interface EncoderParts {
  picture: MediaStreamTrack;
  sound: MediaStreamTrack | undefined;
  onPiece(bytes: Uint8Array): void;
  onStopped(hasFailed: boolean): void;
}

/** @throws when no type can be written here */
export function startEncoder({ picture, sound, onPiece, onStopped }: EncoderParts): Encoder {
  const stream = new MediaStream(sound === undefined ? [picture] : [picture, sound]);
  const { recorder, mimeType } = startRecorder(stream);
  let hasFailed = false;
  let isStopped = false;
  // Pieces come through the page's main thread, unlike the sound of the take: the runtime codes them on threads of its own and keeps
  // them until the page is free again. A page that hangs gets them late; pictures of that time may be left out, sound is not.
  let pieces = Promise.resolve();
  const end = () => {
    if (isStopped) return;
    isStopped = true;
    sound?.stop();
    void pieces.then(() => onStopped(hasFailed));
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0 || hasFailed) return;
    // One after another, since each is read in its own time.
    pieces = pieces
      .then(() => data.arrayBuffer())
      .then((buffer) => onPiece(new Uint8Array(buffer)))
      .catch(() => {
        // Without this piece nothing that follows could be seen.
        hasFailed = true;
        if (recorder.state !== 'inactive') recorder.stop();
      });
  });
  recorder.addEventListener('stop', end);
  recorder.addEventListener('error', () => {
    hasFailed = true;
    if (recorder.state !== 'inactive') recorder.stop();
    setTimeout(end, STOPS_WITHIN_MS);
  });
  return {
    mimeType,
    pause() {
      if (recorder.state === 'recording') recorder.pause();
    },
    resume() {
      if (recorder.state === 'paused') recorder.resume();
    },
    stop() {
      if (recorder.state === 'inactive') end();
      else recorder.stop();
    },
  };
}

function startRecorder(stream: MediaStream): { recorder: MediaRecorder; mimeType: string } {
  let failure: unknown = new DOMException('no type can be written', 'NotSupportedError');
  for (const mimeType of TYPES.filter((type) => MediaRecorder.isTypeSupported(type))) {
    try {
      const recorder = new MediaRecorder(stream, {
        mimeType,
        videoBitsPerSecond: FILM_BITS_PER_SECOND.picture,
        audioBitsPerSecond: FILM_BITS_PER_SECOND.sound,
      });
      recorder.start(PIECE_MS);
      return { recorder, mimeType };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
