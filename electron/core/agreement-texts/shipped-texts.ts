// Every text of agreements that comes with the app, with its fingerprint. One list a language; a test holds that no file is forgotten.
import { createHash } from 'node:crypto';
import { KeptText } from '../../../shared/model/agreement-text.ts';
import { canonicalJson } from '../../../shared/rules/canonical-json.ts';
import { arabic } from './arabic.ts';
import { bengali } from './bengali.ts';
import { earlier } from './earlier.ts';
import { english } from './english.ts';
import { farsi } from './farsi.ts';
import { pashto } from './pashto.ts';
import { polish } from './polish.ts';
import { punjabi } from './punjabi.ts';
import { romanian } from './romanian.ts';
import { somali } from './somali.ts';
import { sorani } from './sorani.ts';
import { tigrinya } from './tigrinya.ts';
import { urdu } from './urdu.ts';

export interface TextWithBody {
  text: KeptText;
  /** Canonical JSON. */
  body: string;
  /** Of the body in UTF-8, hexadecimal. */
  sha256: string;
}

export function fingerprint(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex');
}

/** @throws ZodError when it is not of the shape that a text has */
export function withBody(data: unknown): TextWithBody {
  const text = KeptText.parse(data);
  const body = canonicalJson(text);
  return { text, body, sha256: fingerprint(body) };
}

let all: ReadonlyMap<string, TextWithBody> | undefined;

/** By version. */
export function shippedTexts(): ReadonlyMap<string, TextWithBody> {
  all ??= new Map(
    [
      ...earlier,
      ...english,
      ...urdu,
      ...punjabi,
      ...bengali,
      ...polish,
      ...romanian,
      ...somali,
      ...arabic,
      ...farsi,
      ...pashto,
      ...sorani,
      ...tigrinya,
    ]
      .map(withBody)
      .map((found) => [found.text.textVersion, found]),
  );
  return all;
}

/** Agreements that were spoken once named the questions; these stand in the text itself. */
const otherNames: Record<string, string> = {
  'participation-spoken-en-1': 'participation-en-1',
  'participation-spoken-ur-1': 'participation-ur-1',
};

export function versionItself(textVersion: string): string {
  return otherNames[textVersion] ?? textVersion;
}
