// What was done to each file, by whom, and what was agreed: PREMIS 3 (https://www.loc.gov/standards/premis/). Pure, and the same for the same package.
import type { Use } from '../../../../shared/model/agreement.ts';
import { uses } from '../../../../shared/model/agreement.ts';
import { useNames } from '../../../../shared/rules/sentences.ts';
import { closedSentence, inAccessCopy } from '../closed-words.ts';
import { termsOf } from '../items-csv.ts';
import { filesOf, usesOfPicture } from '../package-content.ts';
import type {
  ContentFile,
  ContentPicture,
  ContentRecord,
  ContentSound,
  ContentStory,
  PackageContent,
} from '../package-content.ts';
import type { RecordFile } from './record-file.ts';
import { tag, tagIf, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const ORGANISATION = 'organisation';
const SOFTWARE = 'software';
/** EDTF: nobody knows when. */
const UNKNOWN_DATE = 'XXXX';

export function premisXml(
  content: PackageContent,
  written: readonly ContentRecord[],
): RecordFile[] {
  const { stories } = content;
  const files = [...stories.flatMap(filesOf), ...written];
  const root = tag(
    'premis',
    [
      ...stories.map(storyObject),
      ...stories.flatMap((story) => filesOf(story).map((file) => fileObject(file, story))),
      ...written.map((file) => fileObject(file, undefined)),
      ...stories.flatMap((story) => storyEvents(story, content)),
      digestEvent(files, content),
      agent(ORGANISATION, { name: content.organisation || 'Not named', type: 'organization' }),
      agent(SOFTWARE, { name: 'Homeground', type: 'software', version: content.softwareVersion }),
      ...stories.flatMap((story) => [
        rights(rightsOfStory(story), content),
        ...story.pictures.map((picture) => rights(rightsOfPicture(picture, story), content)),
      ]),
    ],
    { xmlns: 'http://www.loc.gov/premis/v3', 'xmlns:xsi': XSI, version: '3.0' },
  );
  return [
    {
      path: 'metadata/premis.xml',
      mimeType: 'application/xml',
      text: xmlDocument(root),
      words: 'What was done to each file, and what was agreed (PREMIS 3).',
    },
  ];
}

const identifier = (name: string, value: string, type = 'local', ...more: Markup[]) =>
  tag(name, [tag(`${name}Type`, type), tag(`${name}Value`, value), ...more]);
const ofObject = (value: string, type = 'path') =>
  identifier('linkingObjectIdentifier', value, type);

function storyObject(story: ContentStory): Markup {
  return tag(
    'object',
    [
      identifier('objectIdentifier', story.code),
      identifier('objectIdentifier', `urn:uuid:${story.id}`, 'UUID'),
      identifier('linkingRightsStatementIdentifier', rightsId(story)),
    ],
    { 'xsi:type': 'intellectualEntity' },
  );
}

function fileObject(file: ContentFile, story: ContentStory | undefined): Markup {
  const sound = story?.sounds.find(({ access }) => access === file);
  const picture = story?.pictures.find((one) => one.file === file);
  const related = (type: string, subType: string, value: string, of = 'path') =>
    tag('relationship', [
      tag('relationshipType', type),
      tag('relationshipSubType', subType),
      identifier('relatedObjectIdentifier', value, of),
    ]);
  return tag(
    'object',
    [
      identifier('objectIdentifier', file.path, 'path'),
      tag('objectCharacteristics', [
        tag('compositionLevel', 0),
        tag('fixity', [
          tag('messageDigestAlgorithm', 'SHA-512'),
          tag('messageDigest', file.sha512),
          tag('messageDigestOriginator', 'Homeground'),
        ]),
        tag('size', file.sizeBytes),
        tag('format', [tag('formatDesignation', [tag('formatName', file.mimeType)])]),
      ]),
      sound && related('derivation', 'has source', sound.master.path),
      story && related('structural', 'is part of', story.code, 'local'),
      story && identifier('linkingRightsStatementIdentifier', rightsId(picture ?? story)),
    ],
    { 'xsi:type': 'file' },
  );
}

interface Event {
  id: string;
  type: string;
  when: string;
  detail: string;
  outcome?: string;
  agents: readonly (readonly [id: string, role: string])[];
  objects: readonly Markup[];
}

function event({ id, type, when, detail, outcome, agents, objects }: Event): Markup {
  return tag('event', [
    identifier('eventIdentifier', id),
    tag('eventType', type),
    tag('eventDateTime', when || UNKNOWN_DATE),
    tag('eventDetailInformation', [tag('eventDetail', detail)]),
    outcome === undefined
      ? undefined
      : tag('eventOutcomeInformation', [tag('eventOutcome', outcome)]),
    ...agents.map(([agentId, role]) =>
      identifier('linkingAgentIdentifier', agentId, 'local', tag('linkingAgentRole', role)),
    ),
    ...objects,
  ]);
}

/** That sound was recorded, what was made of it since, and what stands agreed. */
function storyEvents(story: ContentStory, { madeOn }: PackageContent): Markup[] {
  const bySoftware = [[SOFTWARE, 'executing program']] as const;
  return [
    ...story.sounds.flatMap((sound) => {
      const master = [ofObject(sound.master.path)];
      return [
        event({
          id: `${sound.code}-capture`,
          type: 'capture',
          when: story.recordedOn,
          detail: 'The sound was recorded.',
          agents: [[ORGANISATION, 'implementer']],
          objects: master,
        }),
        ...masterEvents(sound, madeOn, master),
        event({
          id: `${sound.code}-access`,
          type: 'normalization',
          when: madeOn,
          detail: [
            'A copy to listen to was made of the sound, as MP3.',
            closedSentence(inAccessCopy(sound)),
          ]
            .filter(Boolean)
            .join(' '),
          agents: bySoftware,
          objects: [ofObject(sound.access.path)],
        }),
      ];
    }),
    event({
      id: `${story.code}-agreement`,
      type: 'policy assignment',
      when: madeOn,
      detail: 'What the storyteller had agreed to on that day.',
      outcome: termsOf(story),
      agents: [[ORGANISATION, 'authorizer']],
      objects: [ofObject(story.code, 'local')],
    }),
  ];
}

function masterEvents(sound: ContentSound, when: string, objects: readonly Markup[]): Markup[] {
  const shared = { when, objects, agents: [[SOFTWARE, 'executing program']] as const };
  if (sound.masterKind === 'wordless')
    return [
      event({
        ...shared,
        id: `${sound.code}-wordless`,
        type: 'normalization',
        detail:
          'Tags, pictures, film and other words of the file that was brought in were left out; every sample of the sound was kept.',
      }),
    ];
  if (sound.masterKind === 'silenced')
    return [
      event({
        ...shared,
        id: `${sound.code}-silenced`,
        type: 'redaction',
        detail: closedSentence(sound) || 'Closed parts are silent.',
      }),
    ];
  return [];
}

function digestEvent(files: readonly ContentFile[], { madeOn }: PackageContent): Markup {
  return event({
    id: 'message-digest-calculation',
    type: 'message digest calculation',
    when: madeOn,
    detail: 'SHA-512 of every file was calculated while it was written.',
    outcome: 'success',
    agents: [[SOFTWARE, 'executing program']],
    objects: files.map(({ path }) => ofObject(path)),
  });
}

function agent(
  id: string,
  { name, type, version = '' }: { name: string; type: string; version?: string },
): Markup {
  return tag('agent', [
    identifier('agentIdentifier', id),
    tag('agentName', name),
    tag('agentType', type),
    tagIf('agentVersion', version),
  ]);
}

const rightsId = ({ code }: { code: string }) => `${code}-rights`;

interface Rights {
  id: string;
  agreedUses: readonly Use[];
  basis: string;
  terms: string;
  objects: readonly Markup[];
}

function rightsOfStory(story: ContentStory): Rights {
  const pictures = new Set(story.pictures.map(({ file }) => file));
  const others = filesOf(story).filter((file) => !pictures.has(file));
  return {
    ...{ id: rightsId(story), agreedUses: story.agreedUses, terms: termsOf(story) },
    basis: 'Agreement with the storyteller',
    objects: [ofObject(story.code, 'local'), ...others.map(({ path }) => ofObject(path))],
  };
}

/** Those who are in a picture, or gave it, said yes or no for themselves. */
function rightsOfPicture(picture: ContentPicture, story: ContentStory): Rights {
  const agreedUses = usesOfPicture(story, picture);
  return {
    ...{ id: rightsId(picture), agreedUses },
    basis: 'Agreement with the storyteller and with those whom the picture concerns',
    terms: termsOf({ agreedUses, contentWarning: story.contentWarning, sounds: [] }),
    objects: [ofObject(picture.file.path)],
  };
}

/** A yes or a no to each use. A no has no end of its own: it may only be asked about again. */
function rights(
  { id, agreedUses, basis, terms, objects }: Rights,
  { madeOn }: PackageContent,
): Markup {
  const granted = (use: Use) => {
    const isAgreed = agreedUses.includes(use);
    const term = tag(isAgreed ? 'termOfGrant' : 'termOfRestriction', [tag('startDate', madeOn)]);
    return tag('rightsGranted', [
      tag('act', useNames[use]),
      tag('restriction', isAgreed ? 'Allow' : 'Disallow'),
      term,
      tag('rightsGrantedNote', isAgreed ? 'Agreed to.' : 'Not agreed to. Please ask first.'),
    ]);
  };
  return tag('rights', [
    tag('rightsStatement', [
      identifier('rightsStatementIdentifier', id),
      tag('rightsBasis', 'other'),
      tag('otherRightsInformation', [
        tag('otherRightsBasis', basis),
        tag('otherRightsNote', terms),
      ]),
      ...uses.map(granted),
      ...objects,
      identifier(
        'linkingAgentIdentifier',
        ORGANISATION,
        'local',
        tag('linkingAgentRole', 'contact'),
      ),
    ]),
  ]);
}
