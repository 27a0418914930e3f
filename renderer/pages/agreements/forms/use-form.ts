// What can be printed, and the form of what is chosen: a blank one of any text in use, or a copy of what was signed, in exactly the words of then.
import type {
  AgreementText,
  TextKind,
  TextListing,
} from '../../../../shared/model/agreement-text.ts';
import { agreementForm, canBeReadAloud } from '../../../../shared/rules/agreement-form.ts';
import type {
  AgreementForm,
  FormLevel,
  SignedEntry,
} from '../../../../shared/rules/form-blocks.ts';
import type { TextPlaces } from '../../../../shared/rules/fill-text.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useTextPlaces, useWholeText } from '../use-agreement-text.ts';

export interface WantedForm {
  kind: TextKind;
  language: string;
  level: FormLevel;
  story: string;
  /** With it, kind, language and level are those of then. */
  entry: SignedEntry | null;
}

export interface MadeForm {
  form: AgreementForm;
  text: AgreementText;
  textSha256: string;
  places: TextPlaces;
}

export function languagesOf(texts: readonly TextListing[], kind: TextKind): string[] {
  const present = texts.filter((text) => text.isCurrent && text.kind === kind);
  return [...new Set(present.map(({ language }) => language))];
}

export function levelsOf(
  texts: readonly TextListing[],
  { kind, language }: Pick<WantedForm, 'kind' | 'language'>,
): FormLevel[] {
  const present = texts.filter(
    (text) => text.isCurrent && text.kind === kind && text.language === language,
  );
  const written = (['standard', 'easy-read'] as const).filter((level) =>
    present.some((text) => text.level === level),
  );
  return written.length > 0 && canBeReadAloud({ kind }) ? [...written, 'read-aloud'] : written;
}

/** A script is made from the usual plain words, or from Easy Read where there are no others. */
function listingFor(texts: readonly TextListing[], { kind, language, level }: WantedForm) {
  const present = texts.filter(
    (text) => text.isCurrent && text.kind === kind && text.language === language,
  );
  const written = (wanted: FormLevel) => present.find((text) => text.level === wanted);
  return written(level) ?? written('standard') ?? present[0];
}

export function useForm(texts: readonly TextListing[] | undefined, wanted: WantedForm) {
  const places = useTextPlaces();
  const { entry, story, level } = wanted;
  const listing = texts && !entry ? listingFor(texts, wanted) : undefined;
  const signed = entry && { textVersion: entry.textVersion, sha256: entry.textSha256 };
  const textVersion = signed?.textVersion ?? listing?.textVersion;
  const { data, error } = useQuery(
    'texts.get',
    signed ?? (listing ? { textVersion: listing.textVersion } : null),
  );
  const holdsNoQuestions = entry?.kind === 'recording' && data?.text.choices === undefined;
  const now = useWholeText(
    holdsNoQuestions && data ? { kind: 'recording', language: data.text.language } : undefined,
  );
  // Never a form of two texts, and never a copy without what was answered.
  if (data?.textVersion !== textVersion || data === undefined || (holdsNoQuestions && !now))
    return { made: undefined, error };
  const textSha256 = entry ? entry.textSha256 : data.sha256;
  const form = agreementForm({
    text: data.text,
    textSha256,
    places,
    story,
    // What was read aloud is shown as its very words, not as a script to fill in.
    level: entry ? data.text.level : level,
    entry,
    choicesNow: now?.text.choices,
  });
  return { made: { form, text: data.text, textSha256, places } satisfies MadeForm, error };
}
