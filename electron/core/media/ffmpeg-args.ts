// The arguments that ffmpeg is run with: pure, so that what we ask of it can be read and tested in one place.

/** What ffmpeg calls the containers that we take in. A stranger's file is only read as what its first bytes say it is. */
const demuxers: Readonly<Record<string, string>> = {
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/flac': 'flac',
  'audio/ogg': 'ogg',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'audio/webm': 'matroska',
  'audio/x-matroska': 'matroska',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/3gpp': 'mov',
  'audio/aiff': 'aiff',
};

/** Containers that ffmpeg takes apart and writes anew, so that nothing beside the coded sound comes along. It copies FLAC and MP3 with what stands between and behind their frames. */
const muxers: Readonly<Record<string, readonly string[]>> = {
  'audio/ogg': ['-f', 'ogg'],
  'audio/mp4': ['-f', 'mp4', '-movflags', '+frag_keyframe+empty_moov+default_base_moof'],
  // The same packets in Ogg: WebM keeps the coder's own list of words, Ogg gets a new one.
  'audio/webm': ['-f', 'ogg'],
};

/** Everything about people that a file may carry beside its sound: tags, pictures, chapters, dates of the encoder. */
const withoutWords = [
  ...['-map_metadata', '-1', '-map_metadata:s', '-1', '-map_chapters', '-1'],
  ...['-vn', '-sn', '-dn', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
];

/** No single piece of memory is larger; the whole is watched while it runs. */
const MAX_PIECE_BYTES = 256 * 1024 * 1024;

/** Before every run: no keyboard, no address but the pipe, no list of files, one thread, and no bottomless memory. */
export const guardOptions = [
  ...['-hide_banner', '-nostdin', '-protocol_whitelist', 'pipe'],
  ...['-max_alloc', String(MAX_PIECE_BYTES), '-threads', '1'],
];

/** Containers whose table of contents may stand at the end: they must be put in order for a pipe. */
export function hasTable(mimeType: string): boolean {
  return mimeType === 'audio/mp4' || mimeType === 'audio/3gpp';
}

/** @returns what to say about a stored original; empty when the type is not one of ours and ffmpeg must look for itself */
export function soundInput(mimeType: string): string[] {
  const demuxer = demuxers[mimeType];
  return demuxer === undefined ? [] : ['-f', demuxer];
}

export function pcmInput(format: {
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
}): string[] {
  return [
    ...['-f', `s${format.bitsPerSample}le`],
    ...['-ar', String(format.sampleRateHz), '-ac', String(format.channels)],
  ];
}

/** What is made of a sound to listen to. */
export interface AccessCopyForm {
  /** Of the sound itself. */
  sampleRateHz: number;
  channels: number;
  filters: readonly string[];
}

const asItIs: AccessCopyForm = { sampleRateHz: 48_000, channels: 2, filters: [] };

/** A rate that every player knows and that needs no crooked conversion. */
export function accessRate(sampleRateHz: number): 44_100 | 48_000 {
  return sampleRateHz % 11_025 === 0 ? 44_100 : 48_000;
}

/**
 * An MP3 to listen to, without words about people. Its bit rate never changes: without such words there is no table in it, and
 * a player could not find its way to a time. As good for speech as LAME's V4. LAME's slower searches take twice as long.
 */
export function accessCopyOutput({ sampleRateHz, channels, filters }: AccessCopyForm = asItIs) {
  const isMono = channels === 1;
  return [
    ...['-map', '0:a:0', ...withoutWords],
    ...(filters.length > 0 ? ['-af', filters.join(',')] : []),
    ...['-ar', String(accessRate(sampleRateHz)), '-ac', isMono ? '1' : '2'],
    ...['-c:a', 'libmp3lame', '-b:a', isMono ? '96k' : '160k', '-compression_level', '7'],
    ...['-write_xing', '0', '-id3v2_version', '0', '-write_id3v1', '0', '-f', 'mp3'],
  ];
}

/** Nothing but what is said of the loudness and the peak at the end. @param peak `true`: between the samples, which takes three times as long */
export function measuringOutput(filters: readonly string[], peak: 'sample' | 'true'): string[] {
  const meter = `ebur128=framelog=verbose:peak=${peak}`;
  return ['-map', '0:a:0', '-af', [...filters, meter].join(','), '-f', 'null'];
}

/** The same sound, not decoded, in a container without words about people. @returns undefined where that cannot be done */
export function wordlessCopyOutput(mimeType: string): string[] | undefined {
  const muxer = muxers[mimeType];
  return muxer && ['-map', '0:a', ...withoutWords, '-c:a', 'copy', ...muxer];
}

/** All samples as FLAC. */
export function flacOutput(bitsPerSample: 16 | 24): string[] {
  const format = bitsPerSample === 16 ? 's16' : 's32';
  return ['-map', '0:a:0', ...withoutWords, '-c:a', 'flac', '-sample_fmt', format, '-f', 'flac'];
}

/** All samples as plain PCM, for comparing and for peaks. */
export function pcmOutput(bitsPerSample: 16 | 24): string[] {
  return ['-map', '0:a:0', '-c:a', `pcm_s${bitsPerSample}le`, '-f', `s${bitsPerSample}le`];
}

/** Samples of one rate, after these filters, without words about people. */
export function samplesOutput({
  sampleRateHz,
  channels,
  bitsPerSample,
  filters,
}: {
  sampleRateHz: number;
  channels: number;
  bitsPerSample: 16 | 24;
  filters: readonly string[];
}): string[] {
  return [
    ...['-map', '0:a:0', ...withoutWords, '-af', filters.join(',')],
    ...['-ar', String(sampleRateHz), '-ac', String(channels)],
    ...['-c:a', `pcm_s${bitsPerSample}le`, '-f', `s${bitsPerSample}le`],
  ];
}

/** All channels in one, as plain samples for a model that hears speech. */
export function heardOutput(rateHz: number): string[] {
  return [
    ...['-map', '0:a:0', ...withoutWords, '-ac', '1', '-ar', String(rateHz)],
    ...['-c:a', 'pcm_f32le', '-f', 'f32le'],
  ];
}
