// What is said of the pictures of a received story: renewed by a newer package where nobody has changed it here since, and nobody is taken out.
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { AttachmentId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { compareVersions, readReceived, writeReceived } from '../db/received-base.ts';
import type { Verdict } from './known-stories.ts';
import type { PutMeans, Question } from './put-story.ts';
import type { ReceivedPicture } from './received-package.ts';

type Words = Omit<ReceivedPicture, 'file'>;
/** A package tells a name alone; here it may be linked with a person. */
type InIt = string | { name: string; personId: PersonId };
type WordsHere = Omit<Words, 'people'> & { people: InIt[] };

const columns = {
  caption: 'caption',
  captionAlt: 'caption_alt',
  captionAltLanguage: 'caption_alt_language',
  altText: 'alt_text',
  givenBy: 'given_by',
  takenOn: 'taken_on',
} as const;

/** In one order, so that it can be compared. */
const wordsOf = (words: Words | WordsHere): string =>
  JSON.stringify([
    ...Object.keys(columns).map((name) => words[name as keyof typeof columns]),
    words.people,
  ]);

const Told = z.array(z.unknown());
const Names = z.array(z.string());

/** Who was in it when it was told last, and is not any more: somebody who stands against the picture may be among them. */
function takenOut(before: string | undefined, { people }: Words): string[] {
  if (before === undefined) return [];
  const left = [...people];
  return Names.parse(Told.parse(JSON.parse(before)).at(-1)).filter((name) => {
    const place = left.indexOf(name);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Must run inside a `db.write`, when new pictures are in. */
export function renewPictureWords(
  { id: storyId, story }: Verdict,
  { sql, context }: PutMeans,
  ask: (question: Question) => void,
): void {
  const base = readReceived(sql, storyId);
  for (const picture of story.pictures) {
    const here = pictureHere(sql, storyId, picture.file.checksum);
    if (here === undefined) continue;
    const field = `picture-${picture.file.checksum}`;
    const theirs = wordsOf(picture);
    const { renewed, asked } = compareVersions({
      base,
      ours: new Map([[field, wordsOf(here.words)]]),
      theirs: new Map([[field, theirs]]),
    });
    const gone = takenOut(base.get(field), picture);
    if (asked.length > 0 || (renewed.length > 0 && gone.length > 0))
      ask({
        ...{ kind: 'field', about: 'pictures' },
        ...{ ours: [here.words.caption, ...gone].join('\n'), theirs: picture.caption },
      });
    else if (renewed.length > 0) write(sql, here.id, picture, context.newId);
    writeReceived(sql, storyId, new Map([[field, theirs]]));
  }
}

function pictureHere(
  sql: Database.Database,
  storyId: StoryId,
  checksum: string,
): { id: AttachmentId; words: WordsHere } | undefined {
  const found = sql
    .prepare<[string, string], Omit<Words, 'people'> & { id: AttachmentId }>(
      `select a.id, ${Object.entries(columns)
        .map(([name, column]) => `a.${column} as ${name}`)
        .join(', ')}
       from received_files f join attachments a on a.id = f.attachment_id
       where f.story_id = ? and f.checksum = ? and a.binned_at is null`,
    )
    .get(storyId, checksum);
  if (found === undefined) return undefined;
  const { id, ...words } = found;
  const people = sql
    .prepare<[string], { name: string; personId: PersonId | null }>(
      'select name, person_id as personId from attachment_people where attachment_id = ? order by position',
    )
    .all(id)
    .map(({ name, personId }): InIt => (personId === null ? name : { name, personId }));
  return { id, words: { ...words, people } };
}

function write(sql: Database.Database, id: AttachmentId, words: Words, newId: () => string): void {
  for (const [name, column] of Object.entries(columns))
    sql
      .prepare(`update attachments set ${column} = ? where id = ?`)
      .run(words[name as keyof typeof columns], id);
  sql.prepare('delete from attachment_people where attachment_id = ?').run(id);
  const add = sql.prepare(
    'insert into attachment_people (id, attachment_id, person_id, name, position) values (?, ?, null, ?, ?)',
  );
  for (const [position, name] of words.people.entries()) add.run(newId(), id, name, position);
}
