import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { heard } from '../../support/fake-transcriber.ts';
import { tempFolder } from '../../support/make-core.ts';
import { burstsOf, record, withSpeech } from './draft-builders.ts';

const good: Record<string, string> = {
  'config.json': JSON.stringify({ model_type: 'whisper', decoder_layers: 1, num_mel_bins: 80 }),
  'generation_config.json': JSON.stringify({
    decoder_start_token_id: 1,
    no_timestamps_token_id: 2,
    lang_to_id: { '<|en|>': 3 },
  }),
  'preprocessor_config.json': JSON.stringify({ sampling_rate: 16_000 }),
  'tokenizer.json': JSON.stringify({ model: {} }),
  'tokenizer_config.json': '{}',
  'onnx/encoder_model_quantized.onnx': 'made up',
  'onnx/decoder_model_merged_quantized.onnx': 'made up',
};

function modelIn(changes: Record<string, string | null> = {}): string {
  const folder = join(tempFolder(), 'Whisper larger');
  for (const [name, text] of Object.entries({ ...good, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What is left of models in the app's folder. */
const leftIn = (appFolder: string) => {
  const folder = join(appFolder, 'speech-models');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('A speech model from a folder', () => {
  test('is tried out, chosen, makes the next draft, and can be removed again', async () => {
    const { library, fake, storyId, speech } = await withSpeech(() => heard('a word'));
    const { api } = library;
    const path = modelIn({ 'notes.txt': 'not a part of it' });
    const added = await api.speechModels.add({ path });
    expect(added).toMatchObject({ id: 'whisper-larger', name: 'Whisper larger', isChosen: false });
    expect(fake.pieces[0]?.sound).toHaveLength(16_000);
    const kept = join(speech.appFolder, 'speech-models', added.id);
    expect(existsSync(join(kept, 'notes.txt'))).toBe(false);
    rmSync(path, { recursive: true });

    await api.speechModels.choose({ id: added.id });
    const recordingId = await record(library, storyId, burstsOf(3));
    const draft = await api.drafts.make({ recordingId, language: 'en' });
    expect(draft.model).toBe('Whisper larger');
    expect(fake.folders.at(-1)).toBe(kept);

    await api.speechModels.remove({ id: added.id });
    expect(await api.speechModels.list({})).toMatchObject([{ id: 'whisper-base', isChosen: true }]);
    expect(leftIn(speech.appFolder)).toEqual(['chosen.json']);
  });

  test.each([
    ['a file that is missing', { 'tokenizer.json': null }, 'tokenizer.json'],
    ['a model of another kind', { 'config.json': '{"model_type":"bert"}' }, 'something else'],
    ['JSON that is damaged', { 'tokenizer_config.json': '{' }, 'damaged'],
    ['half of the model', { 'onnx/decoder_model_merged_quantized.onnx': null }, 'model itself'],
    ['nothing of a model', { 'config.json': null }, 'config.json is missing'],
  ])('with %s is refused by name, and nothing of it stays', async (_what, changes, sentence) => {
    const { library, speech } = await withSpeech(() => heard('a word'));
    const path = modelIn(changes);
    const refusal = await refusalOf(library.api.speechModels.add({ path }));
    expect(refusal.code).toBe('invalid-input');
    expect(refusal.message).toContain(sentence);
    expect(leftIn(speech.appFolder)).toEqual([]);
  });

  test('that does not work is refused, and nothing of it stays', async () => {
    const { library, speech } = await withSpeech(() => {
      throw new Error('broken');
    });
    const refusal = await refusalOf(library.api.speechModels.add({ path: modelIn() }));
    expect(refusal.message).toContain('did not work');
    expect(leftIn(speech.appFolder)).toEqual([]);
  });

  test('cannot reach out of its folder with a link', async () => {
    const { library } = await withSpeech(() => heard('a word'));
    const path = modelIn({ 'tokenizer.json': null });
    const secret = join(tempFolder(), 'secret.json');
    writeFileSync(secret, '{"model":{}}');
    symlinkSync(secret, join(path, 'tokenizer.json'));
    expect(await codeOf(library.api.speechModels.add({ path }))).toBe('invalid-input');
  });

  test('is for a lead to add', async () => {
    const { library } = await withSpeech(() => heard('a word'));
    await library.signInAs('journalist');
    expect(await codeOf(library.api.speechModels.add({ path: modelIn() }))).toBe('not-permitted');
  });

  test('that came with the app stays', async () => {
    const { library } = await withSpeech(() => heard('a word'));
    expect(await codeOf(library.api.speechModels.remove({ id: 'whisper-base' }))).toBe(
      'invalid-input',
    );
  });
});
