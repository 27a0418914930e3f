// The wording that is read out before anybody signs: versioned data, one file a kind and language.
import participationEn from '../../../assets/agreements/participation-en.json';
import participationUr from '../../../assets/agreements/participation-ur.json';
import recordingEn from '../../../assets/agreements/recording-en.json';
import recordingUr from '../../../assets/agreements/recording-ur.json';
import { spokenScriptOfVersion } from './spoken-script.ts';
import type { Language } from '../../text/use-text.ts';
import type { DraftKind } from './agreement-draft.ts';

export interface AgreementText {
  language: string;
  textVersion: string;
  checkedOn: string;
  legalReview: boolean;
  nativeSpeakerChecked: boolean;
  title: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
  statement: string;
}

const texts: Record<DraftKind, Record<Language, AgreementText>> = {
  participation: { en: participationEn, ur: participationUr },
  recording: { en: recordingEn, ur: recordingUr },
};

export function agreementText(kind: DraftKind, language: Language): AgreementText {
  return texts[kind][language];
}

/** The very wording that somebody signed, or undefined when this version of the app does not hold it. */
export function agreementTextOfVersion(version: string): AgreementText | undefined {
  const textVersion = spokenScriptOfVersion(version)?.ofVersion ?? version;
  return Object.values(texts)
    .flatMap((byLanguage) => Object.values(byLanguage))
    .find((text) => text.textVersion === textVersion);
}

/** Puts the organisation's name into a paragraph. */
export function withOrganisation(paragraph: string, organisation: string): string {
  return paragraph.replaceAll('{organisation}', () => organisation);
}
