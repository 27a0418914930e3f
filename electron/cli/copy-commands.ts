// homeground export storyteller: a copy of their own story for a storyteller to take home.
import { resolve } from 'node:path';
import { PackageForm } from '../../shared/model/package.ts';
import { copySounds } from '../../shared/model/storyteller-copy.ts';
import type { Command } from './command.ts';
import { findPerson, findStory } from './references.ts';

const exportStoryteller: Command = {
  name: 'export storyteller',
  about:
    'Give a storyteller a copy of their own story. It opens with a double click, and has no lock.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    person: { value: 'PERSON', about: 'the storyteller' },
    to: { value: 'FOLDER', about: 'where the copy is put, for example a stick' },
    form: { value: 'FORM', about: `${PackageForm.options.join(' or ')} (folder)` },
    sound: {
      value: 'SOUND',
      about: `${copySounds.join(', ')}: master adds the recording in full quality (listening)`,
    },
    'own-closed-parts': { about: 'let them hear the parts that they had closed' },
    'no-texts': { about: 'leave out the written words' },
    'no-photos': { about: 'leave out the photos' },
    'no-agreement': { about: 'leave out what they signed, which holds their real name' },
    'given-all-the-same': {
      about: 'a lead has talked with them about what happens if the copy is found',
    },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions, say }) {
    const storyId = await findStory(api, typed);
    const personId = await findPerson(api, options.required('person'));
    const destination = resolve(options.required('to'));
    const plan = await api.storytellerCopies.plan({ storyId, personId });
    say('This copy has no lock: whoever finds it can open it.');
    if (plan.photosKept > 0)
      say(
        `Photos that stay here, because of somebody else in them or their file: ${plan.photosKept}.`,
      );
    const made = await api.storytellerCopies.give(
      {
        ...{ storyId, personId, destination },
        form: options.choice('form', PackageForm.options) ?? 'folder',
        what: {
          sound: options.choice('sound', copySounds) ?? 'listening',
          ownClosedParts: options.flag('own-closed-parts'),
          texts: !options.flag('no-texts'),
          photos: !options.flag('no-photos'),
          agreement: !options.flag('no-agreement'),
        },
        confirmed: options.flag('given-all-the-same'),
      },
      jobOptions,
    );
    return { data: made, lines: [`Made ${made.path}. Open open-me.html in it.`] };
  },
};

export const copyCommands: readonly Command[] = [exportStoryteller];
