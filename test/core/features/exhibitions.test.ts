// Putting an exhibition together: it keeps what it was given, and says of each thing whether visitors may see and hear it, and why not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { ExhibitionLogoId, StoryId } from '../../../shared/model/ids.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { toldPicture } from '../../support/told-pictures.ts';
import { participation, recordingAgreement, withdrawal } from './story-builders.ts';

describe('An exhibition', () => {
  test('keeps its sections, things and words in their order and in each language', async () => {
    const { api, items, section } = await libraryToShow();
    const first = section(items.text('Come in'), items.clip(0, 2000), items.quote());
    const second = section(items.story(), items.picture());
    const made = await api.exhibitions.create({
      ...{ title: { en: 'First winters', ur: 'پہلی سردیاں' }, languages: ['en', 'ur'] },
      ...{ sections: [first, second], look: 'poster', accent: '#0f5f5a', guestBook: true },
    });
    expect(await api.exhibitions.get({ id: made.id })).toMatchObject({
      ...{ title: { en: 'First winters', ur: 'پہلی سردیاں' }, languages: ['en', 'ur'] },
      ...{ sections: [first, second], look: 'poster', accent: '#0f5f5a', guestBook: true },
    });
    const turned = { id: made.id, sections: [second, first] };
    expect((await api.exhibitions.update(turned)).sections).toEqual([second, first]);
    expect(await api.exhibitions.list({})).toMatchObject([
      { id: made.id, itemCount: 5, storyCount: 1 },
    ]);
    const [entry] = await api.history.list({});
    expect(entry).toMatchObject({ action: 'exhibitions.update', detail: 'sections' });
  });

  test('refuses what is in it twice, what is not in the library, and a clip that ends before it begins', async () => {
    const { api, items, section, exhibit, library } = await libraryToShow();
    const { id, sections } = await exhibit(items.clip(0, 1000));
    const twice = items.story();
    const elsewhere = { ...items.story(), storyId: library.newId() as StoryId };
    for (const [sent, code] of [
      [[section(twice, twice)], 'invalid-input'],
      [[section(elsewhere)], 'not-found'],
      [[section(items.clip(2000, 1000))], 'invalid-input'],
    ] as const)
      await expect(
        api.exhibitions.update({ id, title: { en: 'No' }, sections: [...sent] }),
      ).rejects.toMatchObject({ code });
    expect(await api.exhibitions.get({ id })).toMatchObject({
      ...{ sections, title: { en: 'First winters' } },
    });
  });

  test('refuses a recording, a text and a picture of another story than it says', async () => {
    const { api, sample, items, section, exhibit } = await libraryToShow();
    const { id } = await exhibit();
    const other = sample.story();
    for (const item of [items.clip(0, 1000), items.quote(), items.picture()])
      await expect(
        api.exhibitions.update({
          ...{ id, sections: [section({ ...item, storyId: other } as typeof item)] },
        }),
      ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('goes into the bin and comes back whole; in the bin it is not changed', async () => {
    const { api, items, exhibit } = await libraryToShow();
    const { id, sections } = await exhibit(items.story());
    await api.exhibitions.bin({ id });
    expect(await api.exhibitions.list({})).toEqual([]);
    expect(await api.exhibitions.list({ bin: true })).toHaveLength(1);
    await expect(api.exhibitions.update({ id, title: { en: 'No' } })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await api.exhibitions.restore({ id })).toMatchObject({ sections, binnedAt: null });
  });

  test('is a matter of leads alone', async () => {
    const { api, library, exhibit } = await libraryToShow();
    const { id } = await exhibit();
    for (const role of ['journalist', 'archivist'] as const) {
      await library.signInAs(role);
      await expect(api.exhibitions.get({ id })).rejects.toMatchObject({ code: 'not-permitted' });
      await expect(api.exhibitions.list({})).rejects.toMatchObject({ code: 'not-permitted' });
    }
  });

  test('shows signs of partners in an order of its own, without what their files tell beside', async () => {
    const { api, library, exhibit } = await libraryToShow();
    const { id } = await exhibit();
    const path = join(library.root, 'sign.png');
    const { path: ffmpeg } = await findFfmpeg({});
    const told = { word: 'canary', latitude: 52, orientation: 1 };
    writeFileSync(path, toldPicture(ffmpeg, 'image/png', told));
    for (const name of ['City Library', 'Example Trust'])
      await api.exhibitions.addLogo({ id, path, name });
    const { logos } = await api.exhibitions.get({ id });
    expect(logos.map(({ name }) => name)).toEqual(['City Library', 'Example Trust']);
    const { address } = await api.exhibitions.logo({ id, logoId: logos[0]?.id ?? noLogo });
    expect(Buffer.from(address.split(',')[1] ?? '', 'base64').includes('canary')).toBe(false);
    const [, second] = logos;
    if (second === undefined) throw new Error('there are two');
    const kept = await api.exhibitions.setLogos({ id, logos: [{ ...second, name: 'The Trust' }] });
    expect(kept.logos).toEqual([{ id: second.id, name: 'The Trust' }]);
    // What was taken away can be put back, and meanwhile it is nowhere.
    const taken = logos[0]?.id ?? noLogo;
    await expect(api.exhibitions.logo({ id, logoId: taken })).rejects.toMatchObject({
      code: 'not-found',
    });
    const back = [{ id: taken, name: 'City Library' }, ...kept.logos];
    expect((await api.exhibitions.setLogos({ id, logos: back })).logos).toEqual(back);
    writeFileSync(path, 'no picture');
    await expect(api.exhibitions.addLogo({ id, path, name: 'No' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

const noLogo = '00000000-0000-4000-8000-00000000fffe' as ExhibitionLogoId;

describe('The plan', () => {
  test('lets everything in that may be shown', async () => {
    const { api, items, exhibit } = await libraryToShow();
    const all = [items.story(), items.clip(0, 2000), items.quote(), items.picture()];
    const { id } = await exhibit(...all, items.text('Come in'));
    const plan = await api.exhibitions.plan({ id, what: 'kiosk' });
    expect(plan).toMatchObject({ use: 'exhibition', goingIn: 5, leftOut: 0, names: [] });
    expect(plan.items.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  test('keeps back all of a story that was taken back, with the reason of the gate', async () => {
    const { api, storyId, teller, items, exhibit } = await libraryToShow();
    const { id } = await exhibit(items.story(), items.clip(0, 2000), items.text('Come in'));
    await api.agreements.add(withdrawal(storyId, teller));
    const { items: found } = await api.exhibitions.plan({ id, what: 'kiosk' });
    expect(found.map(({ reasons }) => reasons)).toEqual([['story-may-not'], ['story-may-not'], []]);
    expect(found[0]?.decision?.reasons.map(({ reason }) => reason)).toContain('withdrawn');
  });

  test('asks for the use that each output needs', async () => {
    const { items, exhibit, reasons } = await libraryToShow({ uses: ['exhibition'] });
    const { id } = await exhibit(items.quote());
    expect(await reasons(id, 'wall')).toEqual([[]]);
    for (const what of ['website', 'cards', 'media-pack'] as const)
      expect(await reasons(id, what)).toEqual([['story-may-not']]);
  });

  test('keeps back a clip that touches a closed part, and only that', async () => {
    const { api, recordingId, items, exhibit, reasons, sample, storyId } = await libraryToShow();
    const { id } = await exhibit(
      ...[items.clip(0, 1500), items.clip(500, 2600), items.clip(3600, 5000)],
    );
    await api.passages.close({ recordingId, fromMs: 2500, toMs: 3500, reason: 'asked' });
    sample.check(storyId);
    expect(await reasons(id)).toEqual([[], ['part-closed'], []]);
  });

  test('keeps back a clip that is too short to be heard as one', async () => {
    const { items, exhibit, reasons } = await libraryToShow();
    const { id } = await exhibit(items.clip(0, 499), items.clip(0, 500));
    expect(await reasons(id)).toEqual([['empty'], []]);
  });

  test('keeps back a quote around a line that was closed', async () => {
    const library = await libraryToShow();
    const { api, recordingId, items, exhibit, reasons, sample, storyId } = library;
    const { id } = await exhibit(items.quote());
    await api.passages.close({ recordingId, fromMs: 1200, toMs: 1800, reason: 'asked' });
    sample.check(storyId);
    expect(await reasons(id)).toEqual([['part-closed']]);
  });

  test('keeps back a quote of words that nobody has checked', async () => {
    const { api, transcriptId, items, exhibit, reasons, sample, storyId } = await libraryToShow();
    const { id } = await exhibit(items.quote());
    await api.transcripts.setState({ id: transcriptId, state: 'draft' });
    sample.check(storyId);
    expect(await reasons(id)).toEqual([['words-not-ready']]);
  });

  test('keeps back a picture that nobody said may be shown', async () => {
    const { api, attachmentId, items, exhibit, reasons } = await libraryToShow();
    const { id } = await exhibit(items.picture());
    const saying = { use: 'exhibition', saidBy: 'Her sister', saidOn: '2026-11-22' } as const;
    await api.attachments.describe({
      ...{ id: attachmentId, permissions: [{ ...saying, agreed: false }] },
    });
    const found = await reasons(id);
    expect(found[0]?.length).toBeGreaterThan(0);
  });

  test('finds a real name in a caption, in a warning and in what stands around', async () => {
    const { api, items, exhibit, reasons } = await libraryToShow();
    const { id } = await exhibit(
      { ...items.clip(0, 1000), caption: { en: 'Zaynab speaks of the bus' } },
      { ...items.clip(0, 1000), warning: { ur: 'Khanfiction' } },
      { ...items.clip(0, 1000), caption: { en: 'Amina speaks of the bus' } },
    );
    expect(await reasons(id)).toEqual([['name-in-words'], ['name-in-words'], []]);
    await api.exhibitions.update({ id, credits: { en: 'Thanks to Zaynab' } });
    const { names } = await api.exhibitions.plan({ id, what: 'kiosk' });
    expect(names).toEqual([{ word: 'Zaynab', isCertain: true }]);
  });
});

describe('A name that one story keeps back', () => {
  async function twoStories() {
    const shown = await libraryToShow();
    const other = shown.sample.person({
      ...{ realName: 'Mirhan Samplewala', attribution: 'no-name' },
    });
    const storyId = shown.sample.bareStory({ narrators: [other], title: 'The bakery' });
    await shown.api.agreements.add(participation(storyId, other));
    await shown.api.agreements.add(recordingAgreement(storyId, other, ['exhibition']));
    shown.sample.take(storyId);
    shown.sample.check(storyId);
    const bakery = { ...shown.items.story(), storyId } as ReturnType<typeof shown.items.story>;
    return { ...shown, bakery };
  }

  test('is found beside another story, and in words that belong to none', async () => {
    const { items, exhibit, reasons, bakery } = await twoStories();
    const beside = { ...items.clip(0, 1000), caption: { en: 'Here she met Mirhan.' } };
    const { id } = await exhibit(bakery, beside, items.text('Mirhan baked for all of them.'));
    expect(await reasons(id)).toEqual([[], ['name-in-words'], ['name-in-words']]);
  });

  test('is no secret beside another story whose storyteller is openly called so', async () => {
    const { api, items, exhibit, reasons, bakery, teller, sample, storyId } = await twoStories();
    await api.people.update({ id: teller, chosenName: 'Mirhan' });
    sample.check(storyId);
    const beside = { ...items.clip(0, 1000), caption: { en: 'Mirhan takes the bus.' } };
    const { id } = await exhibit(beside, { ...bakery, caption: { en: 'Mirhan bakes.' } });
    expect(await reasons(id)).toEqual([[], ['name-in-words']]);
  });
});

describe('What a story offers', () => {
  test('is its sound with what is closed in it, its checked words and its pictures', async () => {
    const { api, storyId, recordingId, transcriptId, attachmentId, sample } = await libraryToShow();
    await api.passages.close({ recordingId, fromMs: 2500, toMs: 3500, reason: 'asked' });
    sample.check(storyId);
    const offer = await api.exhibitions.offer({ storyId });
    expect(offer).toMatchObject({
      sounds: [{ recordingId, durationMs: 6000, closed: [{ fromMs: 2500, toMs: 3500 }] }],
      texts: [{ transcriptId, recordingId, isTranslation: false }],
      pictures: [{ attachmentId }],
    });
    const lines = offer.texts[0]?.lines.map(({ text }) => text) ?? [];
    expect(lines).toContain('We came by bus.');
    expect(lines).not.toContain('She gave us bread.');
    expect(lines).not.toContain('Then we slept.');
  });

  test('tells when the words are said, in the text as visitors read it', async () => {
    const { api, storyId, transcriptId, lineIds, sample } = await libraryToShow();
    const [id] = lineIds;
    if (id === undefined) throw new Error('there are lines');
    const [text, spoken] = ['We met Basmafiction at the bus.', [0, 200, 400, 700, 800, 900]];
    const times = [...text.matchAll(/\S+/gu)].map(
      ({ index }, place): [number, number] => [...[index, spoken[place] ?? 0]] as [number, number],
    );
    await api.transcripts.edit({
      id: transcriptId,
      changes: [{ kind: 'put', line: { id, text, times, fromMs: 0, toMs: 1000 } }],
    });
    await api.transcripts.setState({ id: transcriptId, state: 'checked' });
    await api.substitutes.add({ storyId, forms: ['Basmafiction'], substitute: 'a friend' });
    sample.check(storyId);
    const [line] = (await api.exhibitions.offer({ storyId })).texts[0]?.lines ?? [];
    expect(line?.text).toBe('We met [a friend] at the bus.');
    const wordAt = (place: number) => /^\S+/u.exec(line?.text.slice(place) ?? '')?.[0];
    expect(line?.times.map(([place, ms]) => [wordAt(place), ms])).toEqual([
      ...[
        ['We', 0],
        ['met', 200],
        ['[a', 400],
        ['at', 700],
        ['the', 800],
        ['bus.', 900],
      ],
    ]);
  });

  test('is nothing, with the reason, where it may not be shown', async () => {
    const { api, storyId, teller } = await libraryToShow();
    await api.agreements.add(withdrawal(storyId, teller));
    const offer = await api.exhibitions.offer({ storyId });
    expect(offer).toMatchObject({ sounds: [], texts: [], pictures: [] });
    expect(offer.decision).toMatchObject({ allowed: false });
  });
});
