// The words of an agreement, asked of the core: those in use for a kind and language, or the very words that somebody signed.
import type {
  AgreementText,
  TextKind,
  TextLevel,
  TextListing,
  WholeText,
} from '../../../shared/model/agreement-text.ts';
import type { TextPlaces } from '../../../shared/rules/fill-text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';

export interface WantedText {
  kind: TextKind;
  /** BCP 47, such as `ur`. */
  language: string;
  level?: TextLevel;
}

/** A text for one of these tags is read by people who choose the other. Punjabi in Arabic letters is none of them. */
const readAs: Record<string, string> = { prs: 'fa', 'pa-Guru': 'pa', 'en-GB': 'en' };

/** The one in use; where there is none in this language and level: the same language in plain words, then English. */
export function textInUse(
  texts: readonly TextListing[],
  { kind, language, level = 'standard' }: WantedText,
): TextListing | undefined {
  const present = texts.filter((text) => text.kind === kind && text.isCurrent);
  const of = (wanted: string, as: TextLevel) =>
    present.find((text) => text.language === wanted && text.level === as) ??
    present.find((text) => text.language === readAs[wanted] && text.level === as);
  return of(language, level) ?? of(language, 'standard') ?? of('en', level) ?? of('en', 'standard');
}

/** @returns undefined until it is read; with who has checked it and whether it needs an interpreter */
export function useWholeText(wanted: WantedText | undefined): WholeText | undefined {
  const { data: texts } = useQuery('texts.list', wanted === undefined ? null : {});
  const chosen = texts && wanted && textInUse(texts, wanted);
  const { data } = useQuery('texts.get', chosen ? { textVersion: chosen.textVersion } : null);
  return data;
}

/** @returns undefined until it is read */
export function useAgreementText(
  kind: TextKind,
  language: string,
  level: TextLevel = 'standard',
): AgreementText | undefined {
  return useWholeText({ kind, language, level })?.text;
}

/** The very words that somebody signed. @returns undefined until they are read, and for a version that nobody holds */
export function useSignedText(
  signed: { textVersion: string; textSha256: string } | undefined,
): AgreementText | undefined {
  const { data } = useQuery(
    'texts.get',
    signed ? { textVersion: signed.textVersion, sha256: signed.textSha256 } : null,
  );
  return data?.text;
}

/** What stands for {organisation}, {contact} and {archive}. */
export function useTextPlaces(): TextPlaces {
  const { status } = useSession();
  const { organisation, contact, archive } = status;
  return { organisation: organisation ?? '', contact, archive };
}
