// homeground texts, homeground text …: the words of agreements, to read, to compare, and who has checked them.
import { textCheckKinds, textKinds } from '../../shared/model/agreement-text.ts';
import type { AgreementText, TextListing } from '../../shared/model/agreement-text.ts';
import { fillParagraphs, fillWords } from '../../shared/rules/fill-text.ts';
import type { TextPlaces } from '../../shared/rules/fill-text.ts';
import type { Command } from './command.ts';
import { oneOf } from './options.ts';

function standing({ isCurrent, retiredAt, origin, needsInterpreter }: TextListing): string {
  const words = [
    retiredAt === null ? (isCurrent ? 'in use' : 'not in use') : 'put away',
    ...(origin === 'own' ? ['our own'] : []),
    ...(needsInterpreter ? ['only with an interpreter'] : []),
  ];
  return words.join(', ');
}

const texts: Command = {
  name: 'texts',
  about: 'List the texts of agreements: which are in use, and which nobody has checked.',
  operands: [],
  needsLibrary: true,
  options: {
    kind: { value: 'KIND', about: textKinds.join(', ') },
    language: { value: 'TAG', about: 'only the texts in this language, such as ur' },
    all: { about: 'also earlier ones and those that were put away' },
  },
  async run({ core: { api }, options }) {
    const typed = options.text('kind');
    const kind = typed === undefined ? undefined : oneOf(typed, textKinds, '--kind');
    const language = options.text('language')?.toLowerCase();
    const found = (await api.texts.list({}))
      .filter((text) => kind === undefined || text.kind === kind)
      .filter((text) => language === undefined || text.language.toLowerCase() === language)
      .filter(({ isCurrent }) => isCurrent || options.flag('all'));
    return {
      data: found,
      lines: found.map((text) => {
        const used = text.used === null ? '' : `, used in ${text.used}`;
        return `${text.textVersion}  ${text.title} (${standing(text)}${used})`;
      }),
    };
  },
};

function linesOf({ title, sections, statement }: AgreementText, places: TextPlaces): string[] {
  return [
    title,
    ...sections.flatMap(({ heading, paragraphs, ask }) => [
      '',
      fillWords(heading, places),
      ...fillParagraphs(paragraphs, places).map((words) => `  ${words}`),
      ...(ask === undefined ? [] : [`  Asked aloud: ${fillWords(ask, places)}`]),
    ]),
    '',
    statement,
  ];
}

const show: Command = {
  name: 'text show',
  about: 'Show one text as the storyteller reads it, and who has checked it.',
  operands: ['VERSION'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [textVersion = ''] }) {
    const whole = await api.texts.get({ textVersion });
    const { organisation, contact, archive } = await api.library.status({});
    const checks = whole.checks.map(
      ({ kind, checkedBy, checkedOn, takenBack }) =>
        `Checked (${kind}) by ${checkedBy || '-'} on ${checkedOn}${takenBack === null ? '' : ', but this does not count'}`,
    );
    return {
      data: whole,
      lines: [
        ...linesOf(whole.text, { organisation: organisation ?? '', contact, archive }),
        '',
        `${whole.textVersion}: ${standing(whole)}`,
        ...checks,
        `SHA-256 of the words: ${whole.sha256}`,
      ],
    };
  },
};

const check: Command = {
  name: 'text check',
  about: 'Write down that a named person has checked a text. It counts for exactly these words.',
  operands: ['VERSION'],
  needsLibrary: true,
  options: {
    as: { value: 'KIND', about: textCheckKinds.join(' or ') },
    by: { value: 'NAME', about: 'who has checked it' },
    on: { value: 'DAY', about: 'the day, yyyy-mm-dd (today)' },
  },
  async run({ core: { api, context }, operands: [textVersion = ''], options }) {
    const { sha256 } = await api.texts.get({ textVersion });
    const checked = await api.texts.check({
      ...{ textVersion, sha256 },
      kind: oneOf(options.required('as'), textCheckKinds, '--as'),
      checkedBy: options.required('by'),
      checkedOn: options.text('on') ?? context.today(),
    });
    return { data: checked, lines: [`Written down. ${textVersion}: ${standing(checked)}`] };
  },
};

export const textCommands: readonly Command[] = [texts, show, check];
