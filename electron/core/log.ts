// Where the core says what happened, without anybody's words or names.

export interface Log {
  info(message: string): void;
  /** @returns the reference under which it can be found again */
  error(message: string, error: unknown): string;
}
