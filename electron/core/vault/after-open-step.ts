// One thing that is put in order each time a library has been opened.
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { OpenLibrary } from '../context.ts';

/** @param today yyyy-mm-dd @returns what the person should know, and nothing of what is not there for them */
export type AfterOpen = (library: OpenLibrary, today: string) => LibraryWarning[];
