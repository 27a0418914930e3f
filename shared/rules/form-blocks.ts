// What a form is made of. Every word in it is in the language of the text; what is empty is written by hand.
import type { AgreementText, PictureName, TextChoices } from '../model/agreement-text.ts';
import type { AgreementEntry } from '../model/agreement.ts';
import type { TextPlaces } from './fill-text.ts';

export const formLevels = ['standard', 'easy-read', 'read-aloud'] as const;
export type FormLevel = (typeof formLevels)[number];

export type SignedEntry = Extract<AgreementEntry, { kind: 'participation' | 'recording' }>;

export interface FormRequest {
  text: AgreementText;
  /** Of exactly these words, hexadecimal; empty when it is not known. */
  textSha256: string;
  places: TextPlaces;
  /** Such as HG-0001; empty for a form that belongs to no story yet. */
  story: string;
  level: FormLevel;
  /** What was signed; null for a form to fill in. */
  entry: SignedEntry | null;
  /** The questions of today, for a text of then that did not hold its own: only what was answered is shown with them. */
  choicesNow?: TextChoices | undefined;
}

/** A box to tick. */
export interface FormAnswer {
  key: string;
  label: string;
  isChosen: boolean;
}

/** A line to write on; with a value it is written already. */
export interface FormLine {
  key: string;
  label: string;
  value: string;
}

/** A space to sign in. */
export interface FormSpace {
  key: 'signature' | 'mark';
  label: string;
  /** An SVG path in a 600 × 200 box, or empty. */
  path: string;
  /** What stands there instead of a drawing: a typed name, or where the paper is kept. */
  written: string;
}

export type FormBlock =
  | {
      kind: 'section';
      key: string;
      number: number | null;
      heading: string;
      paragraphs: readonly string[];
      picture: PictureName | null;
      /** Asked aloud after it, in a script alone. */
      ask: string;
      answers: readonly FormAnswer[];
    }
  | {
      kind: 'question';
      key: string;
      number: number | null;
      picture: PictureName | null;
      ask: string;
      help: readonly string[];
      answers: readonly FormAnswer[];
      lines: readonly FormLine[];
    }
  /** Exactly what was read aloud when it was agreed. */
  | { kind: 'spoken'; words: string }
  /** Signed, or in a script asked and answered. */
  | { kind: 'statement'; number: number | null; words: string; answers: readonly FormAnswer[] }
  | {
      kind: 'signing';
      key: 'storyteller' | 'adult' | 'interpreter' | 'organisation';
      heading: string;
      answers: readonly FormAnswer[];
      lines: readonly FormLine[];
      spaces: readonly FormSpace[];
    };

export interface AgreementForm {
  /** The version of the text: stands on every page. */
  id: string;
  language: string;
  level: FormLevel;
  organisation: string;
  story: string;
  title: string;
  /** Says that no native speaker has checked it; empty when somebody has. */
  notChecked: string;
  blocks: readonly FormBlock[];
  smallPrint: readonly string[];
}
