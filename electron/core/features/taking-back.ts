// Taking back: what is said beforehand, and the letters to those who have a package.
import { statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Notice, NoticeId, TakingBackPreview } from '../../../shared/model/taking-back.ts';
import { storyCode } from '../../../shared/rules/file-name.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { exhibitionsWith } from '../db/exhibitions-with.ts';
import { trailsWith } from '../db/trails-with.ts';
import { packagesWith, readNotices } from '../db/notices.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { readSetting } from '../db/settings.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { removeNoticeText } from '../exhibit/remove-notice.ts';
import type { NamedFile } from '../exhibit/remove-notice.ts';
import { freePath } from '../free-path.ts';
import { writeBeside } from '../write-beside.ts';

/** Printed, or sent to many: what was made for these cannot be gathered in again. */
const LASTING: readonly Use[] = ['exhibition', 'website', 'broadcast'];

function preview(
  { storyId, personId }: { storyId: StoryId; personId: PersonId },
  context: LibraryContext,
): TakingBackPreview {
  visibleStoryFacts(context, storyId);
  const { sql } = context.library.db;
  const number = sql
    .prepare<[string], number>('select number from stories where id = ?')
    .pluck()
    .get(storyId);
  const hasPart =
    sql
      .prepare(
        `select 1 from story_people where story_id = @storyId and person_id = @personId and role = 'narrator'
         union select 1 from agreement_entries where story_id = @storyId and person_id = @personId`,
      )
      .get({ storyId, personId }) !== undefined;
  if (!hasPart || number === undefined)
    throw new AppError('not-found', 'This person is not a storyteller of this story.');
  const agreed = sql
    .prepare<{ storyId: string; personId: string }, { id: string; licence: string }>(
      `select id, licence from agreement_entries
       where story_id = @storyId and person_id = @personId and kind = 'recording' order by seq`,
    )
    .all({ storyId, personId });
  const usesAgreed = new Set(
    sql
      .prepare<[string], Use>(
        `select distinct use from agreement_uses where agreed = 1 and entry_id in (select value from json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(agreed.map(({ id }) => id))),
  );
  return {
    storyId,
    personId,
    number,
    displayName: namesOfPeople(sql, [personId]).get(personId) ?? '',
    packages: packagesWith(sql, storyId),
    collections: sql
      .prepare<[string], TakingBackPreview['collections'][number]>(
        `select c.id, c.title from collection_items i join collections c on c.id = i.collection_id
         where i.story_id = ? and c.binned_at is null order by c.title, c.id`,
      )
      .all(storyId),
    exhibitions: exhibitionsWith(sql, storyId),
    trails: trailsWith(sql, storyId),
    licences: (['cc-by', 'cc-by-nc'] as const).filter((licence) =>
      agreed.some((entry) => entry.licence === licence),
    ),
    lastingUses: LASTING.filter((use) => usesAgreed.has(use)),
    hasRecordingAgreement: agreed.length > 0,
  };
}

type Tracked = Pick<Notice, 'id' | 'state'> & { on: string; words: string };

function track({ id, state, on, words }: Tracked, context: LibraryContext): Notice {
  const { db } = context.library;
  const [known] = readNotices(db.sql, context.today(), id);
  if (known === undefined) throw new AppError('not-found', 'This letter is not in the library.');
  if (on > context.today())
    throw new AppError('invalid-input', 'This day lies in the future. Please check it.', { on });
  if (state === 'answered' && known.sentOn !== null && on < known.sentOn)
    throw new AppError(
      'invalid-input',
      'An answer cannot come before the letter was sent. Please check the day.',
      { on },
    );
  db.write({ action: 'takingBack.track', subject: id, detail: state }, (sql) => {
    if (state === 'open')
      sql
        .prepare(
          `update notices set state = 'open', sent_on = null, sent_how = '', answered_on = null, answer = '' where id = ?`,
        )
        .run(id);
    else if (state === 'sent')
      sql
        .prepare(
          `update notices set state = 'sent', sent_on = ?, sent_how = ?, answered_on = null, answer = '' where id = ?`,
        )
        .run(on, words, id);
    else
      sql
        .prepare('update notices set state = ?, answered_on = ?, answer = ? where id = ?')
        .run(state, on, words, id);
  });
  const [now] = readNotices(db.sql, context.today(), id);
  if (now === undefined) throw new Error(`letter ${id} is gone`);
  return now;
}

/** Which files of what left hold the story. */
function filesToRemove({ packageId, storyId }: Notice, { library }: LibraryContext): NamedFile[] {
  return library.db.sql
    .prepare<[string | null, string], { path: string; others: number }>(
      `select f.path, (select count(*) from package_files o where o.package_id = f.package_id and o.path = f.path and o.story_id <> f.story_id) as others
       from package_files f where f.package_id = ? and f.story_id = ? order by f.path`,
    )
    .all(packageId, storyId)
    .map(({ path, others }) => ({ path, isShared: others > 0 }));
}

/** What left in a delivery has the codes that the archive wanted. */
function prefixOf({ packageId }: Notice, { library }: LibraryContext): string {
  const own = library.db.sql
    .prepare<[string | null], string | null>(
      `select json_extract(d.shape, '$.codePrefix') from packages p join deliveries d on d.id = p.delivery_id where p.id = ?`,
    )
    .pluck()
    .get(packageId);
  return own ?? usualShape.codePrefix;
}

function saveRemoveNotice(
  { id, folder }: { id: NoticeId; folder: string },
  context: LibraryContext,
): { path: string; fileCount: number } {
  const { db } = context.library;
  const [notice] = readNotices(db.sql, context.today(), id);
  if (notice === undefined) throw new AppError('not-found', 'This letter is not in the library.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError('not-found', 'This folder is not there. Please choose another folder.');
  const files = filesToRemove(notice, context);
  const text = removeNoticeText(notice, {
    code: storyCode(notice.storyNumber, prefixOf(notice, context)),
    organisation: readSetting(db.sql, 'organisation') ?? '',
    files,
  });
  const path = freePath(folder, 'REMOVE', '.txt');
  db.write({ action: 'takingBack.saveRemoveNotice', subject: id }, () => writeBeside(path, text));
  return { path, fileCount: files.length };
}

export const takingBack: Handlers<'takingBack'> = {
  preview,
  notices: (_input, context) => readNotices(context.library.db.sql, context.today()),
  due(_input, context) {
    const all = readNotices(context.library.db.sql, context.today());
    return {
      toSend: all.filter(({ state }) => state === 'open').length,
      overdue: all.filter(({ isOverdue }) => isOverdue).length,
    };
  },
  track,
  saveRemoveNotice,
};
