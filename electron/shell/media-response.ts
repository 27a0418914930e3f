// Answers the page's player: whole sounds, parts of them, and their size, as HTTP does (RFC 9110 §14).
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { RecordingId } from '../../shared/model/ids.ts';
import { parseByteRange } from './byte-range.ts';
import type { MediaClient } from './media-client.ts';

const statusOf: Partial<Record<ErrorCode, number>> = {
  'not-found': 404,
  'not-permitted': 403,
  'access-blocked': 403,
  locked: 403,
  conflict: 409,
};

/** @param id of the address, unchecked @param copy the copy to listen to instead of the recording itself */
export async function mediaResponse(
  request: Request,
  id: string,
  media: Pick<MediaClient, 'open'>,
  copy = false,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, { Allow: 'GET, HEAD' });
  const recordingId = RecordingId.safeParse(id).data;
  if (recordingId === undefined) return refusal(404);
  const sound = await media.open(recordingId, copy);
  if (typeof sound === 'string') return refusal(statusOf[sound] ?? 500);

  const { sizeBytes } = sound;
  const range = parseByteRange(request.headers.get('range'), sizeBytes);
  if (range === 'unsatisfiable') {
    sound.close();
    return refusal(416, { 'Content-Range': `bytes */${sizeBytes}` });
  }
  const { start, end } = range === 'whole' ? { start: 0, end: sizeBytes } : range;
  const headers = {
    ...always,
    'Content-Type': sound.mimeType,
    'Content-Length': String(end - start),
    'Accept-Ranges': 'bytes',
    ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  };
  const status = range === 'whole' ? 200 : 206;
  if (request.method === 'HEAD') {
    sound.close();
    return new Response(null, { status, headers });
  }
  return new Response(sound.stream(start, end), { status, headers });
}

/** Sound must never end up in a cache on the disk: there it would be readable by anybody. */
const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...always, ...headers } });
}
