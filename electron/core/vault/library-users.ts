// Who is at work in the open library: closing it begins with letting nobody in, and goes on when everybody is out.
export interface LibraryUsers {
  readonly isShut: boolean;
  /** Counts this work among what closing waits for. */
  join<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nobody in while `work` runs, which begins when all are out. @param hurry asks those inside to end */
  alone<T>(hurry: () => Promise<void>, work: () => T): Promise<T>;
}

export function createLibraryUsers(): LibraryUsers {
  const inside = new Set<Promise<unknown>>();
  let isShut = false;
  return {
    get isShut() {
      return isShut;
    },
    async join(work) {
      const mine = work();
      inside.add(mine);
      try {
        return await mine;
      } finally {
        inside.delete(mine);
      }
    },
    async alone(hurry, work) {
      isShut = true;
      try {
        await hurry();
        await Promise.allSettled(inside);
        return work();
      } finally {
        isShut = false;
      }
    },
  };
}
