// A version of one's own: the parts and their order are those of the text it is made from, the words are one's own.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { KeptText, OwnText } from '../../../../shared/model/agreement-text.ts';
import { isEnglish, spellLanguageTag } from '../../../../shared/rules/language-tag.ts';
import { withBody } from '../../agreement-texts/shipped-texts.ts';
import type { TextWithBody } from '../../agreement-texts/shipped-texts.ts';

const known = new Set(['organisation', 'contact', 'archive']);

/** A place that is misspelt would stand in the form as it is. @throws AppError `invalid-input` */
function checkPlaces(body: string): void {
  const wrong = [...body.matchAll(/\{([^{}"\\]*)\}/gu)]
    .map((match) => match[1] ?? '')
    .find((name) => /^\s*[a-z]+\s*$/iu.test(name) && !known.has(name));
  if (wrong !== undefined)
    throw new AppError(
      'invalid-input',
      `{${wrong}} cannot be filled in. Only {organisation}, {contact} and {archive} can.`,
      { place: wrong },
    );
}

function differs(): AppError {
  return new AppError(
    'invalid-input',
    'The parts of this text are not those of the text that it is made from. Please change the words only.',
  );
}

const keysOf = ({ sections }: Pick<KeptText, 'sections'>) =>
  sections.map(({ key, picture, ask }) => `${key} ${picture ?? ''} ${ask !== undefined}`).join();

/** What this language is called when it is one of the app's, or as it is spelt. */
export function languageOf(own: OwnText, from: KeptText): string {
  return own.language === undefined ? from.language : spellLanguageTag(own.language);
}

/**
 * @param today the words were last looked at on that day
 * @throws AppError `invalid-input` when parts are missing or new
 */
export function ownText({
  own,
  from,
  textVersion,
  today,
}: {
  own: OwnText;
  from: KeptText;
  textVersion: string;
  today: string;
}): TextWithBody {
  const { title, sections, statement, statementAsk, choices, roles, labels } = own;
  if (keysOf({ sections }) !== keysOf(from)) throw differs();
  if ((choices === undefined) !== (from.choices === undefined)) throw differs();
  if ((roles === undefined) !== (from.roles === undefined)) throw differs();
  const language = languageOf(own, from);
  const made = withBody({
    ...{ textVersion, kind: from.kind, language, level: from.level },
    ...{ checkedOn: today, legalReview: false, nativeSpeakerChecked: isEnglish(language) },
    ...{ title, sections, statement, statementAsk, choices, roles, labels },
  });
  checkPlaces(made.body.replaceAll('{"', '').replaceAll('"}', ''));
  return made;
}
