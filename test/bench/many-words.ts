// Fills a library with long transcripts in eight scripts: invented words, the common ones as common as in a language.
import type Database from 'better-sqlite3';

const alphabets = [
  'etaoinshrdlucmfwypvbgk',
  'aeiozwyrnskctłdpmjubgęąśćżó',
  'اےیرنکہمتسدلوبجچگٹپ',
  'المنتريبسعفقكدحجةأ',
  'ারিনকেতবসলমপদহুটগজ',
  'ਾਰਿਨਕੇਤਸਲਮਪਦਹੁਟਗਜ',
  'ልምርስትንአክወዘየደገጠፈ',
  'aouisxdrwlkmnbghqcy',
];
const VOCABULARY = 30_000;
const WORDS_IN_LINE = 20;

/** A plain generator with a fixed seed, so that every run has the same words. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function vocabularyOf(alphabet: string, seed: number): string[] {
  const next = numbers(seed);
  const letters = [...alphabet];
  return Array.from({ length: VOCABULARY }, (_, rank) => {
    const length = 2 + Math.floor(next() * (rank < 300 ? 4 : 8));
    return Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('');
  });
}

const vocabularies = alphabets.map((alphabet, seed) => vocabularyOf(alphabet, seed + 1));

/** Zipf: the word at place n is used about 1/n as often as the first. */
function picker(seed: number): (words: readonly string[]) => string {
  const next = numbers(seed);
  return (words) => words[Math.floor(VOCABULARY ** next()) - 1] ?? words[0] ?? '';
}

/** One to three words, as people type them: neither the commonest nor such as stand once. */
export function someWords(): Record<string, (turn: number) => string> {
  const next = numbers(99);
  const word = (turn: number) => {
    const words = vocabularies[turn % vocabularies.length] ?? [];
    return words[20 + Math.floor(next() ** 2 * 3000)] ?? '';
  };
  return {
    'one word': word,
    'two words': (turn) => `${word(turn)} ${word(turn)}`,
    'three words': (turn) => `${word(turn)} ${word(turn)} ${word(turn)}`,
    'the beginning of a word': (turn) => [...word(turn)].slice(0, 3).join(''),
    'one of the commonest words': (turn) =>
      vocabularies[turn % vocabularies.length]?.[turn % 10] ?? '',
  };
}

/** @returns the size of the text in MB */
export function fillWithWords(
  sql: Database.Database,
  { stories, words, newId }: { stories: number; words: number; newId: () => string },
): number {
  sql.pragma('cache_size = -262144');
  const at = '2026-01-01T00:00:00.000Z';
  const personId = newId();
  const pick = picker(5);
  let bytes = 0;
  sql
    .prepare(
      `insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at)
       values (?, 1, 'A Fictional Person', 'full-name', '', 'adult', '', '', ?, ?)`,
    )
    .run(personId, at, at);
  const story = sql.prepare(
    `insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning, private_notes, created_at, updated_at)
     values (?, ?, ?, ?, '2020', '2020-01-01', null, 'Yardley', '', '', ?, ?)`,
  );
  const told = sql.prepare(
    "insert into story_people (story_id, person_id, role, position) values (?, ?, 'narrator', 0)",
  );
  const entry = sql.prepare(
    `insert into agreement_entries (id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason, closed_until, closed_reason, recorded_at, recorded_by)
     values (?, ?, ?, ?, '2020-01-01', 'en', '1', 'Jo', '', '', null, '', ?, 'Jo')`,
  );
  const use = sql.prepare(
    "insert into agreement_uses (entry_id, use, agreed) values (?, 'archive', 1)",
  );
  const transcript = sql.prepare(
    `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, created_at, updated_at)
     values (?, ?, null, 'en', null, 'approved', 'typed', '', ?, ?)`,
  );
  const line = sql.prepare(
    `insert into transcript_lines (id, transcript_id, position, from_ms, to_ms, speaker, text, direction)
     values (?, ?, ?, ?, ?, '', ?, 'auto')`,
  );
  const addStory = sql.transaction((number: number) => {
    const vocabulary = vocabularies[number % vocabularies.length] ?? [];
    const text = (length: number) => Array.from({ length }, () => pick(vocabulary)).join(' ');
    const id = newId();
    story.run(id, number, text(4), text(60), at, at);
    told.run(id, personId);
    entry.run(newId(), id, personId, 'participation', at);
    const agreed = newId();
    entry.run(agreed, id, personId, 'recording', at);
    use.run(agreed);
    const transcriptId = newId();
    transcript.run(transcriptId, id, at, at);
    for (let place = 0; place < words / WORDS_IN_LINE; place += 1) {
      const said = text(WORDS_IN_LINE);
      bytes += Buffer.byteLength(said);
      line.run(newId(), transcriptId, place, place * 8000, place * 8000 + 7900, said);
    }
  });
  for (let number = 1; number <= stories; number += 1) addStory.immediate(number);
  return bytes / 1e6;
}
