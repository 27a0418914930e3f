// Fills a bag with an archive package: sounds, then what describes them, then the lists. See shared/package/FORMAT.md.
import packageJson from '../../../package.json' with { type: 'json' };
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { LibraryContext } from '../context.ts';
import { addSounds } from './add-sounds.ts';
import { addTranscripts } from './add-transcripts.ts';
import type { BagPlace } from './bag-place.ts';
import { BAGIT_PROFILE, createBagWriter } from './bag-writer.ts';
import type { FinishedBag } from './bag-writer.ts';
import { itemsCsv } from './items-csv.ts';
import type { ContentStory, PackageContent } from './package-content.ts';
import type { CollectionFacts } from './package-facts.ts';
import type { PublicStory } from './public-story.ts';
import { readmeHtml } from './readme-html.ts';
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
  const bag = createBagWriter(place);
  const hasSound = stories.some(({ sounds }) => sounds.length > 0);
  const tool = hasSound ? await context.ffmpeg() : { path: '', version: '' };
  const { media } = context.library;
  const { organisation } = facts;
  const told: ContentStory[] = [];
  for (const story of stories) {
    const sounds = await addSounds(story, { bag, media, tool, organisation, context, signal });
    const transcripts = await addTranscripts(story, { bag, sounds, organisation, madeOn });
    told.push({ ...story, sounds, transcripts, pictures: [] });
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
  await bag.addPayload('metadata/items-dcterms.csv', [Buffer.from(itemsCsv(content))]);
  const crate = `${JSON.stringify(roCrate(content), null, 2)}\n`;
  await bag.addPayload('ro-crate-metadata.json', [Buffer.from(crate)]);
  return bag.finish({
    tagFiles: [{ path: 'README.html', text: readmeHtml(content) }],
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
