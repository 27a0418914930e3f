// One agreement as a form: what is read, ticked, written and signed, in order. Paper, the file to keep and the script that is read aloud are made from it. Pure.
import type { AgreementText } from '../model/agreement-text.ts';
import { formQuestions } from './form-questions.ts';
import { formSigning } from './form-signing.ts';
import { fillParagraphs, fillWords } from './fill-text.ts';
import type {
  AgreementForm,
  FormAnswer,
  FormBlock,
  FormRequest,
  SignedEntry,
} from './form-blocks.ts';

/** The words of one text with what a library and a story know, from the title to the small print. */
export function agreementForm(request: FormRequest): AgreementForm {
  const { text, textSha256, places, story, level } = request;
  const isScript = level === 'read-aloud';
  const blocks = numbered(
    [...readBlocks(request), ...formQuestions(request), ...lastBlocks(request)],
    isScript,
  );
  const { textVersion, language, title, nativeSpeakerChecked, labels, checkedOn } = text;
  return {
    id: textVersion,
    language,
    level,
    organisation: places.organisation.trim(),
    story,
    title: fillWords(title, places),
    notChecked: nativeSpeakerChecked ? '' : labels.notCheckedYet,
    blocks,
    smallPrint: [textVersion, language, checkedOn, textSha256 && `SHA-256 ${textSha256}`].filter(
      (part) => part !== '',
    ),
  };
}

/** What was read aloud when it was agreed, word for word; empty for what was signed. */
function spokenWords(entry: SignedEntry | null): string {
  return entry?.signature.method === 'spoken' ? entry.signature.words : '';
}

const blankAnswers = ({ labels }: AgreementText): FormAnswer[] => [
  { key: 'yes', label: labels.yes, isChosen: false },
  { key: 'no', label: labels.no, isChosen: false },
];

function readBlocks({ text, places, entry, level }: FormRequest): FormBlock[] {
  const spoken = spokenWords(entry);
  if (spoken !== '') return [{ kind: 'spoken', words: spoken }];
  return text.sections.map(({ key, heading, paragraphs, picture, ask = '' }) => {
    const isAsked = level === 'read-aloud' && ask !== '';
    return {
      kind: 'section',
      key,
      number: null,
      heading: fillWords(heading, places),
      paragraphs: fillParagraphs(paragraphs, places),
      picture: text.level === 'easy-read' ? (picture ?? null) : null,
      ask: isAsked ? fillWords(ask, places) : '',
      answers: isAsked ? blankAnswers(text) : [],
    };
  });
}

function lastBlocks(request: FormRequest): FormBlock[] {
  const { text, places, level, entry } = request;
  const isAsked = level === 'read-aloud';
  const statement: FormBlock = {
    kind: 'statement',
    number: null,
    words: fillWords(isAsked ? text.statementAsk : text.statement, places),
    answers: isAsked ? blankAnswers(text) : [],
  };
  if (text.kind === 'information') return [statement];
  return [...(spokenWords(entry) === '' ? [statement] : []), ...formSigning(request)];
}

/** In a script each thing to say has its number, so that both find their place again. */
function numbered(blocks: readonly FormBlock[], isScript: boolean): FormBlock[] {
  if (!isScript) return [...blocks];
  let number = 0;
  return blocks.map((block) => ('number' in block ? { ...block, number: ++number } : block));
}

/** Whether a text can be a script: it asks something that is answered aloud. */
export function canBeReadAloud({ kind }: Pick<AgreementText, 'kind'>): boolean {
  return kind !== 'information';
}
