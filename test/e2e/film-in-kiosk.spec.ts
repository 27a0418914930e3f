// The film of a story as visitors see it: opened from its folder, with no network, by mouse and by keys.
import { expect, test } from '@playwright/test';
import { checkStory } from '../../electron/cli/sample-library.ts';
import type { ExhibitionItemId, ExhibitionSectionId } from '../../shared/model/ids.ts';
import { participation, filmAgreement } from '../core/features/story-builders.ts';
import { colouredTake } from '../support/coloured-film.ts';
import { expectNoViolations } from './support/barriers.ts';
import { takePicture } from './support/picture.ts';
import { filesBelow, sampleExhibition, visitor } from './support/visitor.ts';
import type { SampleExhibition } from './support/visitor.ts';

test.setTimeout(300_000);

/** @returns the folder of a kiosk with one filmed story, whose storyteller agreed to the film */
async function filmedKiosk({ core, make }: SampleExhibition): Promise<string> {
  const { api, session } = core;
  const opened = () => {
    if (session.library === undefined) throw new Error('the library is open');
    return session.library;
  };
  const { id: personId } = await api.people.create({
    ...{ realName: 'Teller Filmed (made up)', attribution: 'full-name', ageBand: 'adult' },
    protection: 'ordinary',
  });
  const { id: storyId } = await api.stories.create({
    ...{ title: 'Three colours (sample)', narratorIds: [personId], languages: ['en'] },
  });
  await api.agreements.add(participation(storyId, personId));
  const recordingId = await colouredTake({ api, opened }, storyId);
  await api.agreements.add(filmAgreement(storyId, personId, { showFilm: true }));
  await api.voices.confirm({ recordingId, people: [{ personId, kind: 'storyteller' }] });
  await api.voices.saySeen({ recordingId, isSaid: true });
  const { id: transcriptId } = await api.transcripts.create({
    ...{ storyId, recordingId, language: 'en' },
  });
  await api.transcripts.edit({
    id: transcriptId,
    changes: ['First it was red.', 'Then it was green.', 'Then it was blue.'].map(
      (text, place) => ({
        kind: 'put' as const,
        line: {
          ...{ id: crypto.randomUUID() as never, text },
          ...{ fromMs: 1000 + place * 2000, toMs: 3000 + place * 2000 },
        },
      }),
    ),
  });
  await api.transcripts.setState({ id: transcriptId, state: 'checked' });
  await checkStory(api, storyId);
  const item = {
    ...{ id: crypto.randomUUID() as ExhibitionItemId, kind: 'story' as const, storyId },
    ...{ withFilm: true, caption: {}, warning: {} },
  };
  const id = crypto.randomUUID() as ExhibitionSectionId;
  return make('kiosk', {
    sections: [{ id, title: { en: 'Colours' }, introduction: {}, items: [item] }],
  });
}

test('a visitor watches, jumps to a moment, and reads along, by mouse and by keys', async () => {
  const sample = await sampleExhibition();
  const running = await visitor();
  try {
    const folder = await filmedKiosk(sample);
    const films = filesBelow(folder).filter((name) => name.endsWith('.webm'));
    expect(films).toHaveLength(1);
    const code = /hg-\d{4}/u.exec(films[0] ?? '')?.[0] ?? '';
    await running.open(folder, `en/story-${code}.html`);
    const window = running.page;
    const film = window.locator('video');
    const state = () =>
      film.evaluate((video: HTMLVideoElement) => ({
        at: video.currentTime,
        isPaused: video.paused,
        duration: video.duration,
        width: video.videoWidth,
      }));
    await expect.poll(async () => (await state()).width).toBe(160);
    expect((await state()).duration).toBeCloseTo(8, 0);
    const deck = window.locator('.deck');
    await deck.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => (await state()).at).toBeGreaterThan(1.2);
    await expect(window.locator('.caption')).toContainText('First it was red.');
    await film.click();
    await expect.poll(async () => (await state()).isPaused).toBe(true);
    await deck.getByRole('slider').fill('6');
    await expect.poll(async () => (await state()).at).toBeCloseTo(6, 0);
    await expect(window.locator('.line[aria-current]')).toContainText('Then it was blue.');
    await deck.getByRole('button', { name: 'Play', exact: true }).focus();
    await window.keyboard.press('Enter');
    await expect.poll(async () => (await state()).isPaused).toBe(false);
    await expect.poll(async () => (await state()).at).toBeGreaterThan(7.4);
    await expect(film).not.toHaveAttribute('controls');
    await window.setViewportSize({ width: 1280, height: 1060 });
    await deck.getByRole('slider').fill('4');
    await takePicture(window, 'kiosk-film', window.locator('main'));
    await expectNoViolations(window, 'the page of a filmed story');
    expect(running.errors).toEqual([]);
  } finally {
    await running.close();
    await sample.close();
  }
});
