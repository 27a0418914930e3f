// What tests use of webvtt-parser, which comes without types.
declare module 'webvtt-parser' {
  class WebVTTParser {
    parse(
      text: string,
      mode: 'subtitles' | 'captions' | 'chapters' | 'metadata',
    ): {
      cues: { id: string; startTime: number; endTime: number; text: string }[];
      errors: { message: string; line: number; col?: number }[];
    };
  }
  const webvtt: { WebVTTParser: typeof WebVTTParser };
  export default webvtt;
}
