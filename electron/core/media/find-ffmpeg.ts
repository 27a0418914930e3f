// Finds an ffmpeg that runs: the app's own, the computer's, or the one that came with the packages.

export interface FfmpegTool {
  path: string;
  version: string;
}
