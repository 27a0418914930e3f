// Exhibitions: putting them together, looking at what may go in, and making what visitors see and hear of them.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Exhibition, ExhibitionPatch } from '../../../shared/model/exhibition.ts';
import { ExhibitionId, ExhibitionLogoId } from '../../../shared/model/ids.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { exhibitionsWith } from '../db/exhibitions-with.ts';
import { listExhibitions, readExhibition, writeExhibition } from '../db/exhibition-rows.ts';
import type { ExhibitionFields } from '../db/exhibition-rows.ts';
import { visibleStories, visibleStoryFacts } from '../db/visible-stories.ts';
import { logoAddress, readLogo } from '../exhibit/logos.ts';
import { makeExhibition } from '../exhibit/make-exhibition.ts';
import { offerOfStory } from '../exhibit/offer.ts';
import { planExhibition } from '../exhibit/plan.ts';
import { previewPage } from '../exhibit/preview.ts';

const asNew: ExhibitionFields = {
  ...{ title: {}, opening: {}, credits: {}, contact: {} },
  ...{ languages: ['en'], look: 'paper', accent: '#8c2f39', idleSeconds: 120 },
  ...{ guestBook: false, sections: [], trailIds: [] },
};

/** What is shown stands in it once, is of this library, and lies the right way round. */
function refuseUnfit({ sections, trailIds }: ExhibitionFields, context: LibraryContext): void {
  const items = sections.flatMap((section) => section.items);
  const ids = [...[...sections, ...items].map(({ id }) => id), ...trailIds];
  if (new Set<string>(ids).size < ids.length)
    throw new AppError('invalid-input', 'Something is in the exhibition twice.');
  const visible = visibleStories(context);
  const { sql } = context.library.db;
  const belongs = (table: string, id: string, storyId: string) =>
    sql.prepare(`select 1 from ${table} where id = ? and story_id = ?`).get(id, storyId) !==
    undefined;
  const trail = sql.prepare('select 1 from trails where id = ?');
  const lost = trailIds.filter((id) => trail.get(id) === undefined);
  if (lost.length > 0)
    throw new AppError(
      'not-found',
      'A trail of the exhibition is not in the library. Nothing was changed.',
      { ids: lost },
    );
  for (const item of items) {
    if (item.kind === 'text') continue;
    const isThere =
      visible.has(item.storyId) &&
      (item.kind !== 'clip' || belongs('recordings', item.recordingId, item.storyId)) &&
      (item.kind !== 'quote' || belongs('transcripts', item.transcriptId, item.storyId)) &&
      (item.kind !== 'picture' || belongs('attachments', item.attachmentId, item.storyId));
    if (!isThere)
      throw new AppError(
        'not-found',
        'Something in the exhibition is not in the library. Nothing was changed.',
        { ids: [item.id] },
      );
    if (item.kind === 'clip' && item.fromMs >= item.toMs)
      throw new AppError('invalid-input', 'A clip ends before it begins. Nothing was changed.', {
        ids: [item.id],
      });
  }
}

function save(
  id: ExhibitionId,
  { fields, action, detail }: { fields: ExhibitionFields; action: string; detail?: string },
  context: LibraryContext,
): Exhibition {
  refuseUnfit(fields, context);
  const at = context.clock().toISOString();
  // What is typed is saved every moment.
  const isContinued = action === 'exhibitions.update';
  const change = { action, subject: id, isContinued, ...(detail && { detail }) };
  context.library.db.write(change, (sql) => writeExhibition(sql, id, { fields, at }));
  return readExhibition(context.library.db.sql, id);
}

function update({ id, ...patch }: ExhibitionPatch, context: LibraryContext): Exhibition {
  const before = open(id, context);
  const next = { ...before, ...patch };
  const changed = Object.keys(patch).filter(
    (field) =>
      JSON.stringify(next[field as keyof Exhibition]) !==
      JSON.stringify(before[field as keyof Exhibition]),
  );
  if (changed.length === 0) return before;
  const detail = changed.join(', ');
  return save(id, { fields: next, action: 'exhibitions.update', detail }, context);
}

/** @throws AppError `not-found`, `conflict` for one in the bin */
function open(id: ExhibitionId, { library }: LibraryContext): Exhibition {
  const found = readExhibition(library.db.sql, id);
  if (found.binnedAt !== null)
    throw new AppError('conflict', 'This exhibition is in the bin. Please take it out first.', {
      id,
    });
  return found;
}

function setBin(id: ExhibitionId, inBin: boolean, context: LibraryContext): Exhibition {
  const { db } = context.library;
  const before = readExhibition(db.sql, id);
  if ((before.binnedAt !== null) === inBin) return before;
  const now = context.clock().toISOString();
  const action = inBin ? 'exhibitions.bin' : 'exhibitions.restore';
  db.write({ action, subject: id }, (sql) => {
    sql
      .prepare('update exhibitions set binned_at = ?, updated_at = ? where id = ?')
      .run(inBin ? now : null, now, id);
  });
  return readExhibition(db.sql, id);
}

const MOST_LOGOS = 20;

async function addLogo(
  { id, path, name }: { id: ExhibitionId; path: string; name: string },
  context: LibraryContext,
): Promise<Exhibition> {
  const { db } = context.library;
  const { mimeType, picture } = await readLogo(path);
  const { logos } = open(id, context);
  if (logos.length >= MOST_LOGOS)
    throw new AppError(
      'conflict',
      `There are ${MOST_LOGOS} signs of partners. Please take one away first.`,
    );
  const logoId = ExhibitionLogoId.parse(context.newId());
  const at = context.clock().toISOString();
  db.write({ action: 'exhibitions.addLogo', subject: id }, (sql) => {
    sql
      .prepare(
        'insert into exhibition_logos (id, exhibition_id, position, name, mime_type, picture) values (?, ?, ?, ?, ?, ?)',
      )
      .run(logoId, id, logos.length, name.trim(), mimeType, picture);
    sql.prepare('update exhibitions set updated_at = ? where id = ?').run(at, id);
  });
  return readExhibition(db.sql, id);
}

/** One that is not named is taken away, and can be named again for a while: the last of them are kept. */
function setLogos(
  { id, logos }: Pick<Exhibition, 'id' | 'logos'>,
  context: LibraryContext,
): Exhibition {
  const { db } = context.library;
  const shown = open(id, context).logos;
  const known = new Set(
    db.sql
      .prepare<[string], string>('select id from exhibition_logos where exhibition_id = ?')
      .pluck()
      .all(id),
  );
  const wanted = new Set<string>(logos.map((logo) => logo.id));
  if (wanted.size < logos.length || !logos.every((logo) => known.has(logo.id)))
    throw new AppError('not-found', 'A sign of a partner is not there. Nothing was changed.');
  const at = context.clock().toISOString();
  db.write({ action: 'exhibitions.setLogos', subject: id }, (sql) => {
    const remove = sql.prepare(`update exhibition_logos set position =
      (select min(0, min(position)) - 1 from exhibition_logos where exhibition_id = @id) where id = @logoId`);
    for (const { id: logoId } of shown) if (!wanted.has(logoId)) remove.run({ id, logoId });
    const set = sql.prepare('update exhibition_logos set position = ?, name = ? where id = ?');
    for (const [position, logo] of logos.entries()) set.run(position, logo.name.trim(), logo.id);
    // The lowest place is that of the last one that was taken away.
    sql
      .prepare(
        `delete from exhibition_logos where exhibition_id = @id and position < 0 and id not in
          (select id from exhibition_logos where exhibition_id = @id and position < 0 order by position limit @most)`,
      )
      .run({ id, most: MOST_LOGOS });
    sql.prepare('update exhibitions set updated_at = ? where id = ?').run(at, id);
  });
  return readExhibition(db.sql, id);
}

export const exhibitions: Handlers<'exhibitions'> = {
  list: ({ bin }, { library }) => listExhibitions(library.db.sql, bin),
  get: ({ id }, { library }) => readExhibition(library.db.sql, id),
  create(fields, context) {
    const id = ExhibitionId.parse(context.newId());
    return save(id, { fields: { ...asNew, ...fields }, action: 'exhibitions.create' }, context);
  },
  update,
  bin: ({ id }, context) => setBin(id, true, context),
  restore: ({ id }, context) => setBin(id, false, context),
  addLogo,
  setLogos,
  logo: ({ id, logoId }, { library }) => ({ address: logoAddress(library.db.sql, { id, logoId }) }),
  offer: ({ storyId }, context) => offerOfStory(storyId, context),
  withStory({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return exhibitionsWith(context.library.db.sql, storyId);
  },
  plan: (input, context) => planExhibition(input, context),
  preview: (input, context) => previewPage(input, context),
  make: (input, context, job) => makeExhibition(input, context, job),
};
