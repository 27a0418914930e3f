// The list of what is public: whoever prints it finds every file that holds something of a story, as REMOVE.txt names them.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import { colouredTake } from '../../support/coloured-film.ts';
import { here, page, withTrail } from '../../support/exhibition-with-trail.ts';

const LIST = 'what-is-public.html';

/** An exhibition with a film of one story, and a trail on which another is heard and seen. */
async function filmAndTrail() {
  const shown = await withTrail({ uses: ['exhibition', 'website'] });
  const { api, library, sample, walk, stop, voice, picture, section, items } = shown;
  const teller = sample.person();
  const storyId = sample.bareStory({ narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  const recordingId = await colouredTake(library, storyId);
  const uses = ['exhibition', 'website'] as const;
  sample.agree(storyId, teller, { kind: 'recording', uses, showFilm: true });
  sample.check(storyId);
  await api.voices.saySeen({ recordingId, isSaid: true });
  const filmed = {
    ...{ id: library.newId(), kind: 'clip', storyId, recordingId, fromMs: 2000, toMs: 4000 },
    ...{ fadeInMs: 0, fadeOutMs: 0, withFilm: true, caption: {}, warning: {} },
  } as ExhibitionItem;
  const stops: TrailStop[] = [stop({ ...here, voice: voice(), picture: picture() })];
  const { id: trail } = await walk({ stops });
  const { id } = await api.exhibitions.create({
    title: { en: 'Rooms' },
    sections: [section(filmed, items.quote())],
    languages: ['en', 'ur'],
  });
  await api.exhibitions.update({ id, trailIds: [trail] });
  const make = async (what: ExhibitionOutput) => {
    const made = await api.exhibitions.make({
      ...{ id, what, destination: mkdtempSync(join(library.root, 'out-')), recipient: 'The hall' },
      webAddress: 'https://example.invalid/rooms/',
    });
    const noted = library
      .opened()
      .db.sql.prepare<[string], { path: string; code: string }>(
        `select f.path, printf('HG-%04d', s.number) as code from package_files f join stories s on s.id = f.story_id where f.package_id = ?`,
      )
      .all(made.id)
      .filter(({ path }) => path !== LIST);
    return { noted, list: page(made.path, LIST) };
  };
  return { make };
}

const rowOf = (list: string, code: string) =>
  list.split('<tr>').find((row) => row.includes(`<td>${code}</td>`)) ?? '';

test('the list of a kiosk and of a website names for each story every file that holds something of it', async () => {
  const { make } = await filmAndTrail();
  const kinds = {
    kiosk: ['films/', 'sounds/', 'pictures/', 'en/trail-1.html', 'en/section-1.html', 'assets/'],
    website: ['films/', 'trail-1.gpx', 'iiif/', 'captions/', 'ur/trail-1.html'],
  } as const;
  for (const [what, expected] of Object.entries(kinds)) {
    const { noted, list } = await make(what as ExhibitionOutput);
    for (const begins of expected)
      expect(
        noted.some(({ path }) => path.startsWith(begins)),
        `${what} ${begins}`,
      ).toBe(true);
    for (const { path, code } of noted)
      expect(rowOf(list, code), `${what} ${path}`).toContain(`<code>${path}</code>`);
    const rows = list.match(/<code>/gu) ?? [];
    expect(rows).toHaveLength(noted.length);
  }
}, 120_000);
