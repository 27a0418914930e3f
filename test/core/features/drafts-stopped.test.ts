import { describe, expect, test } from 'vitest';
import type { Heard } from '../../../shared/contract/transcriber.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeCore, PASSPHRASES } from '../../support/make-core.ts';
import { burstsOf, linesOf, record, whole, withSpeech } from './draft-builders.ts';

/** Hears the first piece of three, then does what the test is about and says no more. The next time it hears all. */
async function stopping(then: () => void | Promise<void>, { hears = false, more = '' } = {}) {
  let isStopped = false;
  const made = await withSpeech(async ({ sound }, place): Promise<Heard> => {
    const first = {
      stretches: whole(`piece ${place}.${more}`, sound),
      language: 'en',
      noSpeech: 0,
      isLooping: false,
    };
    if (place !== 1 || isStopped) return first;
    isStopped = true;
    await then();
    return hears ? first : new Promise(() => undefined);
  });
  const recordingId = await record(made.library, made.storyId, burstsOf(66));
  return { ...made, recordingId, input: { recordingId, language: 'en' } as const };
}

type Stopping = Awaited<ReturnType<typeof stopping>>;

/** Goes on with the one that is there. */
async function goOn({ library, storyId, input }: Stopping) {
  const [stopped] = await library.api.drafts.list({ storyId });
  if (stopped === undefined) throw new Error('there is no draft');
  return library.api.drafts.make({ ...input, goOn: stopped.id });
}

/** Every second of speech stands in it once, whenever it was heard. */
async function expectWhole(made: Stopping) {
  const { lines } = await linesOf(made.library, made.storyId);
  const ends = lines.map(({ toMs }) => toMs ?? 0);
  const begins = lines.map(({ fromMs }) => fromMs ?? 0);
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const [place, begin] of begins.slice(1).entries())
    expect(begin).toBeGreaterThanOrEqual((ends[place] ?? 0) - 1);
  expect(new Set(begins).size).toBe(begins.length);
}

describe('A draft that stops in the middle', () => {
  test('because it was cancelled keeps what it has, and goes on from there', async () => {
    const abort = new AbortController();
    const made = await stopping(() => abort.abort());
    const { library, storyId, fake } = made;
    expect(await codeOf(library.api.drafts.make(made.input, { signal: abort.signal }))).toBe(
      'cancelled',
    );
    expect(fake.running).toBe(0);
    const [stopped] = await library.api.drafts.list({ storyId });
    expect(stopped).toMatchObject({ state: 'stopped', fromMs: 0, toMs: 66_000 });
    expect(stopped?.doneToMs).toBeGreaterThan(10_000);
    expect((await linesOf(library, storyId)).lines).toHaveLength(1);
    expect(await goOn(made)).toMatchObject({
      id: stopped?.id,
      state: 'finished',
      doneToMs: 66_000,
    });
    await expectWhole(made);
  });

  test('because the part that hears has crashed says so, and goes on from there', async () => {
    const made: Stopping = await stopping(() => made.fake.crash());
    const refusal = await refusalOf(made.library.api.drafts.make(made.input));
    expect(refusal.message).toContain('What it had written is safe');
    await goOn(made);
    await expectWhole(made);
  });

  test('because the whole app was killed goes on from there', async () => {
    let reached: () => void = () => undefined;
    const isThere = new Promise<void>((resolve) => (reached = resolve));
    const abort = new AbortController();
    const made = await stopping(() => reached());
    const { library, storyId } = made;
    const waiting = library.api.drafts.make(made.input, { signal: abort.signal });
    await isThere;
    expect(await library.api.drafts.list({ storyId })).toMatchObject([{ state: 'running' }]);
    const folder = copyAsAfterAKill(library.folder, library.root);
    abort.abort();
    await codeOf(waiting);
    const other = makeCore({ speech: made.speech });
    await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
    const [left] = await other.api.drafts.list({ storyId });
    expect(left).toMatchObject({ state: 'stopped' });
    const draft = await other.api.drafts.make({ ...made.input, goOn: left?.id ?? null });
    expect(draft).toMatchObject({ state: 'finished' });
    const [transcript] = await other.api.transcripts.list({ storyId });
    expect(transcript?.lineCount).toBeGreaterThanOrEqual(3);
  });

  test('leaves the words that a person has written where they are', async () => {
    const abort = new AbortController();
    const made = await stopping(() => abort.abort());
    const { api } = made.library;
    await codeOf(api.drafts.make(made.input, { signal: abort.signal }));
    const before = await linesOf(made.library, made.storyId);
    const [line] = before.lines;
    if (line === undefined) throw new Error('there is no line');
    const { isByComputer: _is, isClosed: _closed, ...rest } = line;
    await api.transcripts.edit({
      id: before.id,
      changes: [{ kind: 'put', line: { ...rest, text: 'My own words.', times: [], doubtful: [] } }],
    });
    await goOn(made);
    const after = await linesOf(made.library, made.storyId);
    expect(after.lines[0]).toMatchObject({ text: 'My own words.', isByComputer: false });
    expect(after.lines[1]).toMatchObject({ isByComputer: true });
    expect(await api.transcripts.versions({ id: before.id })).toMatchObject([
      { why: 'before-draft' },
      { why: 'editing' },
    ]);
  });

  test('because a person has checked its text writes no more into it', async () => {
    const made: Stopping = await stopping(
      async () => {
        const { id } = await linesOf(made.library, made.storyId);
        await made.library.api.transcripts.setState({ id, state: 'checked' });
      },
      { hears: true },
    );
    expect(await codeOf(made.library.api.drafts.make(made.input))).toBe('conflict');
    expect(await linesOf(made.library, made.storyId)).toMatchObject({
      state: 'checked',
      lineCount: 1,
    });
  });

  test('because a lead has forbidden it writes down nothing more', async () => {
    const made: Stopping = await stopping(
      async () => {
        const { storyId, library } = made;
        await library.api.drafts.decide({ storyId, isAllowed: false, reason: 'She asked for it' });
      },
      { hears: true },
    );
    expect(await codeOf(made.library.api.drafts.make(made.input))).toBe('not-permitted');
    expect((await linesOf(made.library, made.storyId)).lineCount).toBe(1);
  });

  test('is not gone on with once a part of its recording was erased', async () => {
    const abort = new AbortController();
    const made = await stopping(() => abort.abort());
    await codeOf(made.library.api.drafts.make(made.input, { signal: abort.signal }));
    made.library
      .opened()
      .db.write({ action: 'test', subject: made.recordingId }, (sql) =>
        sql.prepare("update recordings set sha256 = 'another' where id = ?").run(made.recordingId),
      );
    expect(await codeOf(goOn(made))).toBe('conflict');
  });

  test('because the disk is full keeps what it has, and goes on once there is room', async () => {
    const made: Stopping = await stopping(
      () => {
        const { sql } = made.library.opened().db;
        sql.exec('create table filling (bytes blob) strict');
        const used = sql.pragma('page_count', { simple: true });
        sql.pragma(`max_page_count = ${String(used)}`);
        // What is free inside the file counts as room.
        const fill = sql.prepare('insert into filling values (zeroblob(3000))');
        expect(() => {
          for (let row = 0; row < 10_000; row += 1) fill.run();
        }).toThrow('full');
      },
      { hears: true, more: ' long'.repeat(2000) },
    );
    expect(await codeOf(made.library.api.drafts.make(made.input))).toBe('disk-full');
    expect(await made.library.api.drafts.list({ storyId: made.storyId })).toMatchObject([
      { state: 'stopped' },
    ]);
    const { sql } = made.library.opened().db;
    sql.pragma('max_page_count = 1000000');
    sql.exec('drop table filling');
    expect(await goOn(made)).toMatchObject({ state: 'finished' });
  });
});

describe('While a draft is made', () => {
  test('a second one is refused', async () => {
    let second: string | undefined;
    const made: Stopping = await stopping(
      async () => void (second = await codeOf(made.library.api.drafts.make(made.input))),
      { hears: true },
    );
    await made.library.api.drafts.make(made.input);
    expect(second).toBe('conflict');
  });

  test('it can be paused, asks for no piece then, and goes on', async () => {
    let jobId = '';
    const made: Stopping = await stopping(() => void made.library.api.jobs.pause({ jobId }), {
      hears: true,
    });
    const { library, fake } = made;
    const stop = library.core.onEvent((event) => {
      if (event.event === 'job-progressed') jobId = event.payload.jobId;
    });
    const waiting = library.api.drafts.make(made.input);
    const isPaused = () =>
      library.events.some(
        ({ event, payload }) => event === 'job-progressed' && payload.state === 'paused',
      );
    while (!isPaused()) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(fake.pieces).toHaveLength(2);
    await library.api.jobs.resume({ jobId });
    await waiting;
    stop();
    expect(fake.pieces.length).toBeGreaterThan(2);
  });

  test('a take that begins comes first: no piece is heard until it has ended', async () => {
    let began: (id: RecordingId) => void = () => undefined;
    const beginning = new Promise<RecordingId>((resolve) => (began = resolve));
    const made: Stopping = await stopping(
      async () => {
        const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
        const begun = { storyId: null, purpose: 'test', deviceName: 'Test', format } as const;
        began((await made.library.api.recordings.begin(begun)).id);
      },
      { hears: true },
    );
    const { library, fake } = made;
    const waiting = library.api.drafts.make(made.input);
    const take = await beginning;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(fake.pieces).toHaveLength(2);
    await library.api.recordings.finish({ id: take });
    await waiting;
    expect(fake.pieces.length).toBeGreaterThan(2);
  });
});
