// homeground draft make, go-on, list, allow, forbid; speech-model list, add, use, remove: first drafts by this computer, without a screen.
import { AppError } from '../../shared/contract/errors.ts';
import type { Draft, SpeechModel } from '../../shared/model/draft.ts';
import { timeToType } from '../../shared/rules/typed-time.ts';
import type { Command } from './command.ts';
import { findRecording, findStory } from './references.ts';

function draftLine({ state, doneToMs, toMs, model, transcriptId }: Draft): string {
  const until = `${timeToType(doneToMs)} of ${timeToType(toMs)}`;
  return `${state}, ${until}, made with ${model}${transcriptId === null ? ', no words yet' : ''}`;
}

const make: Command = {
  name: 'draft make',
  about:
    'Let this computer write down what is said in a recording. It fetches nothing, and a person must check every line.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    language: { value: 'TAG', about: 'what is spoken, such as en or ur; left out, it finds out' },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions }) {
    const recordingId = await findRecording(api, typed);
    const language = options.text('language') ?? null;
    const draft = await api.drafts.make({ recordingId, language }, jobOptions);
    return { data: draft, lines: [draftLine(draft)] };
  },
};

const goOn: Command = {
  name: 'draft go-on',
  about: 'Go on with the draft of a recording where it stopped.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''], jobOptions }) {
    const recordingId = await findRecording(api, typed);
    const { storyId } = await api.recordings.get({ id: recordingId });
    const all = storyId === null ? [] : await api.drafts.list({ storyId });
    const stopped = all.find((one) => one.recordingId === recordingId && one.state === 'stopped');
    if (stopped === undefined)
      throw new AppError('not-found', 'No draft of this recording has stopped in the middle.');
    const draft = await api.drafts.make({ recordingId, goOn: stopped.id }, jobOptions);
    return { data: draft, lines: [draftLine(draft)] };
  },
};

const list: Command = {
  name: 'draft list',
  about: 'List the drafts of a story, and whether one may be made.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const storyId = await findStory(api, typed);
    const drafts = await api.drafts.list({ storyId });
    const permission = await api.drafts.permission({ storyId });
    return {
      data: { drafts, permission },
      lines: [
        permission.may ? 'A draft may be made.' : `No draft may be made: ${permission.why}.`,
        ...drafts.map(draftLine),
      ],
    };
  },
};

const decide = (verb: 'allow' | 'forbid', about: string): Command => ({
  name: `draft ${verb}`,
  about,
  operands: ['STORY'],
  needsLibrary: true,
  options: { reason: { value: 'WORDS', about: 'why' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const reason = options.text('reason') ?? '';
    const isAllowed = verb === 'allow';
    const permission = await api.drafts.decide({ storyId, isAllowed, reason });
    return {
      data: permission,
      lines: [permission.may ? 'A draft may be made.' : 'No draft may be made.'],
    };
  },
});

const modelLine = ({ id, name, sizeBytes, isChosen }: SpeechModel) =>
  `${id}  ${name}, ${Math.round(sizeBytes / 1e6)} MB${isChosen ? ', in use' : ''}`;

const models: Command = {
  name: 'speech-model list',
  about: 'List the speech models on this computer.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const all = await api.speechModels.list({});
    return { data: all, lines: all.map(modelLine) };
  },
};

const addModel: Command = {
  name: 'speech-model add',
  about: 'Add a Whisper model from a folder or a zip file. It is tried out first.',
  operands: ['PATH'],
  needsLibrary: true,
  options: { name: { value: 'NAME', about: 'what it is called in the list' } },
  async run({ core: { api }, operands: [path = ''], options, jobOptions }) {
    const name = options.text('name');
    const model = await api.speechModels.add(
      { path, ...(name === undefined ? {} : { name }) },
      jobOptions,
    );
    return { data: model, lines: [modelLine(model)] };
  },
};

const change = (verb: 'use' | 'remove', about: string): Command => ({
  name: `speech-model ${verb}`,
  about,
  operands: ['MODEL'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [id = ''] }) {
    const all = await (verb === 'use' ? api.speechModels.choose : api.speechModels.remove)({ id });
    return { data: all, lines: all.map(modelLine) };
  },
});

export const draftCommands: readonly Command[] = [
  make,
  goOn,
  list,
  decide('allow', 'Allow drafts of a story in which somebody is at high protection.'),
  decide('forbid', 'Forbid drafts of a story.'),
  models,
  addModel,
  change('use', 'Make new drafts with this model.'),
  change('remove', 'Remove a model that was added.'),
];
