import { describe, expect, test } from 'vitest';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { heard } from '../../support/fake-transcriber.ts';
import { burstsOf, record, withSpeech } from './draft-builders.ts';

const protectedStory = () => withSpeech(() => heard('a word'), { protection: 'high' });

describe('Where somebody is at high protection', () => {
  test('no computer writes anything down until a lead allows it for this story, with a reason', async () => {
    const { library, storyId, fake } = await protectedStory();
    const { api } = library;
    const recordingId = await record(library, storyId, burstsOf(3));
    expect(await api.drafts.permission({ storyId })).toMatchObject({
      may: false,
      why: 'high-protection',
    });
    expect(await codeOf(api.drafts.make({ recordingId, language: 'en' }))).toBe('not-permitted');
    expect(fake.folders).toEqual([]);
    expect(await codeOf(api.drafts.decide({ storyId, isAllowed: true, reason: ' ' }))).toBe(
      'invalid-input',
    );
    await api.drafts.decide({ storyId, isAllowed: true, reason: 'She wants to read it' });
    expect(await api.drafts.permission({ storyId })).toMatchObject({
      ...{ may: true, why: 'allowed' },
      decision: { reason: 'She wants to read it', decidedBy: 'Lea Example' },
    });
    expect(await api.drafts.make({ recordingId, language: 'en' })).toMatchObject({
      state: 'finished',
    });
  });

  test('a journalist cannot allow it', async () => {
    const { library, storyId } = await protectedStory();
    await library.signInAs('journalist');
    const decision = { storyId, isAllowed: true, reason: 'I need it' };
    expect(await codeOf(library.api.drafts.decide(decision))).toBe('not-permitted');
  });

  test('what was allowed counts no more when somebody else comes under high protection', async () => {
    const { library, storyId } = await protectedStory();
    const { api } = library;
    await api.drafts.decide({ storyId, isAllowed: true, reason: 'She wants to read it' });
    const other = await api.people.create({ realName: 'Another Example', protection: 'high' });
    await api.stories.update({ id: storyId, interpreterIds: [other.id] });
    expect(await api.drafts.permission({ storyId })).toMatchObject({
      may: false,
      why: 'high-protection',
    });
  });

  test('what was allowed before anybody was at high protection does not count', async () => {
    const { library, storyId, personId } = await withSpeech(() => heard('a word'));
    const { api } = library;
    await api.drafts.decide({ storyId, isAllowed: true, reason: 'Why not' });
    await api.people.protect({
      id: personId,
      protection: 'high',
      reason: 'She was threatened',
    });
    expect(await api.drafts.permission({ storyId })).toMatchObject({
      may: false,
      why: 'high-protection',
    });
  });
});

describe('A lead', () => {
  test('can forbid drafts of any story', async () => {
    const { library, storyId } = await withSpeech(() => heard('a word'));
    const recordingId = await record(library, storyId, burstsOf(3));
    await library.api.drafts.decide({ storyId, isAllowed: false, reason: 'He asked for it' });
    const refusal = await refusalOf(library.api.drafts.make({ recordingId, language: 'en' }));
    expect(refusal.message).toContain('A lead has decided');
  });

  test('has forbidden it for good: an older backup does not open it again', async () => {
    const { library, storyId } = await withSpeech(() => heard('a word'));
    const { api } = library;
    const { name } = await api.backups.make({});
    await api.drafts.decide({ storyId, isAllowed: false, reason: 'He asked for it' });
    await api.backups.restore({ name });
    expect(await api.drafts.permission({ storyId })).toMatchObject({
      may: false,
      why: 'forbidden',
    });
  });

  test('has the history tell what was decided, without the reason', async () => {
    const { library, storyId } = await protectedStory();
    await library.api.drafts.decide({ storyId, isAllowed: true, reason: 'canary reason' });
    const entries = await library.api.history.list({});
    expect(entries[0]).toMatchObject({ action: 'drafts.allow', subject: storyId });
    expect(JSON.stringify(entries)).not.toContain('canary');
  });
});

describe('An archivist', () => {
  test('hears nothing of drafts', async () => {
    const { library, storyId } = await withSpeech(() => heard('a word'));
    await library.signInAs('archivist');
    expect(await codeOf(library.api.drafts.list({ storyId }))).toBe('not-permitted');
    expect(await codeOf(library.api.drafts.permission({ storyId }))).toBe('not-permitted');
  });
});

describe('A computer without a speech model', () => {
  test('says what to do', async () => {
    const { library, storyId } = await withSpeech(() => heard('a word'), { hasModel: false });
    const recordingId = await record(library, storyId, burstsOf(3));
    const refusal = await refusalOf(library.api.drafts.make({ recordingId, language: 'en' }));
    expect(refusal).toMatchObject({ code: 'tool-missing' });
    expect(refusal.message).toContain('Speech model');
    expect(refusal.message).toContain('write the words yourself');
  });
});
