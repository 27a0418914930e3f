// What somebody signed, as a page and as data: in exactly the words of then. The data names the page by its fingerprint.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { agreementForm } from '../../../shared/rules/agreement-form.ts';
import type { TextPlaces } from '../../../shared/rules/fill-text.ts';
import type { SignedEntry } from '../../../shared/rules/form-blocks.ts';
import { readSetting } from '../db/settings.ts';
import { signedText, textInUse, wholeText } from '../db/text-in-use.ts';
import { agreementPage } from './agreement-page.ts';

export interface SignedForm {
  language: string;
  title: string;
  page: string;
  data: string;
}

export function textPlaces(sql: Database.Database): TextPlaces {
  return {
    organisation: readSetting(sql, 'organisation') ?? '',
    contact: readSetting(sql, 'contact') ?? '',
    archive: readSetting(sql, 'archive') ?? '',
  };
}

/** @param story such as HG-0001 @returns undefined where nobody holds the words any more */
export function signedForm(
  sql: Database.Database,
  { entry, story }: { entry: SignedEntry; story: string },
): SignedForm | undefined {
  const found = signedText(sql, entry);
  if (found === undefined) return undefined;
  const text = wholeText(found);
  const places = textPlaces(sql);
  const holdsNoQuestions = entry.kind === 'recording' && text.choices === undefined;
  const now = holdsNoQuestions
    ? textInUse(sql, { kind: 'recording', language: text.language })
    : undefined;
  const form = agreementForm({
    ...{ text, places, story, entry },
    textSha256: entry.textSha256,
    // What was read aloud is shown as its very words, not as a script to fill in.
    level: text.level,
    choicesNow: now?.text.choices,
  });
  const page = agreementPage(form);
  const pageSha256 = createHash('sha256').update(page, 'utf8').digest('hex');
  const data = {
    ...{ format: 'homeground-form', formatVersion: 1, textSha256: entry.textSha256 },
    ...{ pageSha256, places, form, text },
  };
  return {
    language: text.language,
    title: form.title,
    page,
    data: `${JSON.stringify(data, null, 2)}\n`,
  };
}
