// Fills a bag with an archive package: sounds, then what describes them, then the lists. See shared/package/FORMAT.md.
import packageJson from '../../../package.json' with { type: 'json' };
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { LibraryContext } from '../context.ts';
import { addPictures } from './add-pictures.ts';
import { addSounds } from './add-sounds.ts';
import { addTranscripts } from './add-transcripts.ts';
import type { BagPlace } from './bag-place.ts';
import { BAGIT_PROFILE, createBagWriter } from './bag-writer.ts';
import type { BagWriter, FinishedBag } from './bag-writer.ts';
import type { ContentRecord, ContentStory, PackageContent } from './package-content.ts';
import type { CollectionFacts } from './package-facts.ts';
import type { PublicStory } from './public-story.ts';
import { readmeHtml } from './readme-html.ts';
import { recordWriters } from './records/all-records.ts';
import { roCrate } from './ro-crate.ts';

/** @param place nothing is in it @throws what `addSounds` throws; the unfinished bag is left for the caller to remove */
export async function buildArchiveBag({
  place,
  packageId,
  name,
  madeOn,
  facts,
  stories,
  shape,
  context,
  signal,
}: {
  place: BagPlace;
  packageId: string;
  name: string;
  madeOn: string;
  facts: Pick<
    CollectionFacts,
    'title' | 'introduction' | 'organisation' | 'libraryId' | 'takenBack'
  >;
  stories: readonly PublicStory[];
  shape: DepositShape;
  context: LibraryContext;
  signal: AbortSignal;
}): Promise<FinishedBag> {
  const bag = createBagWriter(place, { alsoSha256: shape.records.includes('opex') });
  const hasSound = stories.some(({ sounds }) => sounds.length > 0);
  const tool = hasSound ? await context.ffmpeg() : { path: '', version: '' };
  const { media } = context.library;
  const { organisation } = facts;
  const told: ContentStory[] = [];
  for (const story of stories) {
    const sounds = await addSounds(story, {
      ...{ bag, media, tool, organisation, context, signal },
      masters: shape.masters,
    });
    const transcripts = await addTranscripts(story, {
      ...{ bag, sounds, organisation, madeOn },
      withSubtitles: shape.records.includes('subtitles'),
    });
    const pictures = await addPictures(story, { bag, media, signal });
    told.push({ ...story, sounds, transcripts, pictures });
  }
  const content: PackageContent = {
    ...{ packageId, name, madeOn, organisation },
    title: facts.title,
    introduction: facts.introduction,
    softwareVersion: packageJson.version,
    libraryId: facts.libraryId,
    takenBack: facts.takenBack,
    shape,
    stories: told,
  };
  const records = await addRecords(content, bag);
  const crate = `${JSON.stringify(roCrate(content, records), null, 2)}\n`;
  await bag.addPayload('ro-crate-metadata.json', [Buffer.from(crate)]);
  return bag.finish({
    tagFiles: [{ path: 'README.html', text: readmeHtml(content, records) }],
    info: [
      ['Source-Organization', organisation || 'Not named'],
      ['Bagging-Date', madeOn],
      ['External-Identifier', packageId],
      ['External-Description', facts.title || name],
      ['BagIt-Profile-Identifier', BAGIT_PROFILE],
      ['Bag-Software-Agent', `Homeground ${packageJson.version}`],
    ],
  });
}

/** What describes the package, one file after the other. */
async function addRecords(content: PackageContent, bag: BagWriter): Promise<ContentRecord[]> {
  const records: ContentRecord[] = [];
  for (const [format, write] of recordWriters(content.shape)) {
    for (const { path, mimeType, text, words, storyCode } of write(content, records)) {
      const written = await bag.addPayload(path, [Buffer.from(text, 'utf8')]);
      records.push({ path, mimeType, ...written, format, words, storyCode });
    }
  }
  return records;
}
